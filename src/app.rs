//! The application: contexts, router, frame, and the place where a route becomes a page.

mod outlet;
mod wechat_card;

use crate::api::Api;
use crate::components::{FallbackNotice, SideTools, SiteFooter, SiteHeader, SkipLink, UpdatePrompt};
use crate::hydration::defer_hydration;
use crate::model::Site;
use crate::pages::PageState;
use crate::state::{CurrentSite, FreshViews, Navigation, SavedLists, Settings};
use leptos::prelude::*;
use leptos_router::components::Router;
use outlet::Outlet;
use std::sync::Arc;

/// All the application starts from.
#[derive(Clone)]
pub struct Start {
    /// Where content comes from.
    pub api: Api,
    /// The portal.
    pub site: Arc<Site>,
    /// What the outlet shows before anything is loaded.
    pub initial: PageState,
}

/// The whole page below `#app`.
#[component]
pub fn App(
    /// What it starts from.
    start: Start,
) -> impl IntoView {
    let initial = provide(start);
    // No table of routes: `crate::route::Route` knows the addresses. The router minds clicks and the history.
    view! {
        <Router>
            <SkipLink/>
            {defer_hydration(|| view! { <SiteHeader/> })}
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
    /// What it starts from.
    start: Start,
) -> impl IntoView {
    let initial = provide(start);
    view! {
        <Router>
            <Outlet initial/>
        </Router>
    }
}

/// Provides the contexts that components expect; returns what the outlet shows first.
fn provide(start: Start) -> PageState {
    let Start { api, site, initial } = start;
    provide_context(api);
    CurrentSite::provide(site);
    FreshViews::provide();
    Navigation::provide();
    Settings::provide();
    SavedLists::provide();
    initial
}
