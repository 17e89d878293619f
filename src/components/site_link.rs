//! A link anywhere: inside the portal without a reload, to other sites in a new tab, to files by the browser.

use crate::model::Href;
use crate::route::Route;
use leptos::prelude::*;

/// What kind of page a link leads to, and so how it is followed.
#[derive(Clone, Copy, PartialEq)]
enum LinkKind {
    /// A page of the portal: client-side navigation; the outlet restores the scroll position once the page is there.
    Route,
    /// A file, a fragment of this page, or another address of this host: left to the browser, in this tab.
    Document,
    /// Another site: a new tab without `window.opener`.
    External,
}

impl LinkKind {
    fn of(href: &Href) -> Self {
        let path = href.as_str().split(['?', '#']).next().unwrap_or_default();
        match () {
            () if href.is_external() => Self::External,
            () if Route::parse(path).is_some() => Self::Route,
            () => Self::Document,
        }
    }
}

/// A link.
#[component]
pub fn SiteLink(
    /// Where it leads.
    href: Href,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// What is pressed.
    children: Children,
) -> impl IntoView {
    let kind = LinkKind::of(&href);
    let new_tab = kind == LinkKind::External;
    let rel = match kind {
        LinkKind::Route => None,
        LinkKind::Document => Some("external"),
        LinkKind::External => Some("noopener noreferrer"),
    };
    view! {
        <a
            class=(!class.is_empty()).then_some(class)
            href=href.as_str().to_owned()
            target=new_tab.then_some("_blank")
            rel=rel
            data-noscroll=(kind == LinkKind::Route).then_some("")
        >
            {children()}
        </a>
    }
}

/// A link to a page of the portal.
#[component]
pub fn RouteLink(
    /// Where it leads.
    to: Route,
    /// Its class.
    #[prop(optional)]
    class: &'static str,
    /// What is pressed.
    children: Children,
) -> impl IntoView {
    view! { <a class=(!class.is_empty()).then_some(class) href=to.path() data-noscroll="">{children()}</a> }
}
