//! Links: client-side navigation inside the portal, a new tab for other sites, the browser for files.

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

/// What decides how a link is followed, by name.
pub(super) fn attributes(href: &Href) -> [(&'static str, Option<&'static str>); 3] {
    let (target, rel, noscroll) = match LinkKind::of(href) {
        LinkKind::Route => (None, None, Some("")),
        LinkKind::Document => (None, Some("external"), None),
        LinkKind::External => (Some("_blank"), Some("noopener noreferrer"), None),
    };
    [("target", target), ("rel", rel), ("data-noscroll", noscroll)]
}

/// A link to any allowed address; the address decides how it is followed.
#[component]
pub fn SiteLink(
    /// The address, checked against the allowed schemes.
    href: Href,
    /// The link's class attribute; none by default.
    #[prop(optional)]
    class: &'static str,
    /// The content of the link.
    children: Children,
) -> impl IntoView {
    let [(_, target), (_, rel), (_, data_noscroll)] = attributes(&href);
    view! {
        <a
            class=(!class.is_empty()).then_some(class)
            href=href.as_str().to_owned()
            target=target
            rel=rel
            data-noscroll=data_noscroll
        >
            {children()}
        </a>
    }
}

/// A link to a page of the portal, by client-side navigation.
#[component]
pub fn RouteLink(
    /// The route; the link has its canonical path.
    to: Route,
    /// The link's class attribute; none by default.
    #[prop(optional)]
    class: &'static str,
    /// The content of the link.
    children: Children,
) -> impl IntoView {
    view! { <a class=(!class.is_empty()).then_some(class) href=to.path() data-noscroll="">{children()}</a> }
}
