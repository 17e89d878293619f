//! A link anywhere: inside the portal without a reload, to other sites in a new tab, to files by the browser.

use crate::model::Href;
use crate::route::Route;
use leptos::prelude::*;

/// How the browser is to follow a link.
#[derive(Clone, Copy, PartialEq)]
enum Following {
    /// The application shows the page; it places the scroll itself once the page is there.
    InSite,
    /// The browser follows it in this tab: files, places of this page, addresses that are no page of the portal.
    Browser,
    /// Another site: a new tab that cannot reach back.
    NewTab,
}

impl Following {
    fn of(href: &Href) -> Self {
        let path = href.as_str().split(['?', '#']).next().unwrap_or_default();
        match () {
            () if href.is_external() => Self::NewTab,
            () if Route::parse(path).is_some() => Self::InSite,
            () => Self::Browser,
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
    let following = Following::of(&href);
    let new_tab = following == Following::NewTab;
    let rel = match following {
        Following::InSite => None,
        Following::Browser => Some("external"),
        Following::NewTab => Some("noopener noreferrer"),
    };
    view! {
        <a
            class=(!class.is_empty()).then_some(class)
            href=href.as_str().to_owned()
            target=new_tab.then_some("_blank")
            rel=rel
            data-noscroll=(following == Following::InSite).then_some("")
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
