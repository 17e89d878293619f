//! The application: contexts, router, frame, and the place where a route becomes a page.

mod outlet;
mod wechat_card;

use crate::api::Api;
use crate::components::{ProgramNote, SideTools, SiteFooter, SiteHeader, SkipLink, UpdatePrompt, in_turn};
use crate::model::Site;
use crate::pages::Shown;
use crate::state::{CurrentSite, FreshViews, Navigation, Settings, Shelves};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
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
    /// What the page shows first.
    pub first: Shown,
}

/// The whole page below `#app`.
#[component]
pub fn App(
    /// What it starts from.
    start: Start,
) -> impl IntoView {
    let first = provide(start);
    // No table of routes: `crate::route::Route` knows the addresses. The router minds clicks and the history.
    view! {
        <Router>
            <SkipLink/>
            {in_turn(|| view! { <SiteHeader/> })}
            <ProgramNote/>
            <Outlet first/>
            {in_turn(|| view! { <SideTools/> })}
            {in_turn(|| view! { <SiteFooter/> })}
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
    let first = provide(start);
    view! {
        <Router>
            <Outlet first/>
        </Router>
    }
}

/// Gives all below what they expect; answers what the page shows first.
fn provide(start: Start) -> Shown {
    let Start { api, site, first } = start;
    provide_meta_context();
    provide_context(api);
    CurrentSite::provide(site);
    FreshViews::provide();
    Navigation::provide();
    Settings::provide();
    Shelves::provide();
    first
}
