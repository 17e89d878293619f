//! Application root: provides the contexts, sets up the router, and renders the frame around the outlet.

mod latest;
mod outlet;
mod wechat_card;

use crate::api::Api;
use crate::components::{
    FallbackNotice, NoticeStrip, SideTools, SiteFooter, SiteHeader, SkipLink, UpdatePrompt,
};
use crate::hydration::defer_hydration;
use crate::model::Site;
use crate::pages::PageState;
use crate::state::{CurrentSite, FreshViews, Latest, Navigation, SavedLists};
use leptos::prelude::*;
use leptos_router::components::Router;
use outlet::Outlet;
use std::sync::Arc;

/// The input of [`App`], the same on the host and in the browser.
#[derive(Clone)]
pub struct Start {
    /// The source of content; components get it from the context.
    pub api: Api,
    /// The portal's settings (`site.json`), loaded before the application starts.
    pub site: Arc<Site>,
    /// The outlet's first state: the prerendered page, or [`PageState::Loading`] for the shell.
    pub initial: PageState,
}

/// Root component: everything below `#app`.
#[component]
pub fn App(
    /// API, site and first page state, provided to all components as contexts.
    start: Start,
) -> impl IntoView {
    let initial = provide(start);
    // No route table: `crate::route::Route` parses the addresses. The router handles clicks and the history.
    view! {
        <Router>
            <SkipLink/>
            {defer_hydration(|| view! { <SiteHeader/> })}
            {defer_hydration(|| view! { <NoticeStrip/> })}
            <FallbackNotice/>
            <Outlet initial/>
            {defer_hydration(|| view! { <SideTools/> })}
            {defer_hydration(|| view! { <SiteFooter/> })}
            <UpdatePrompt/>
        </Router>
    }
}

#[cfg(not(target_arch = "wasm32"))]
/// The page without its frame. The host renders the frame once and puts it around most pages, since nothing in it differs.
#[component]
pub fn Unframed(
    /// API, site and the page to render.
    start: Start,
) -> impl IntoView {
    let initial = provide(start);
    view! {
        <Router>
            <Outlet initial/>
        </Router>
    }
}

/// Provides the contexts that components expect; returns the outlet's first state.
fn provide(start: Start) -> PageState {
    let Start { api, site, initial } = start;
    provide_context(api);
    CurrentSite::provide(site);
    FreshViews::provide();
    Latest::provide();
    Navigation::provide();
    SavedLists::provide();
    initial
}
