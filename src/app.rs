//! The application: renders every page but the one that came, whose elements stay as they are (docs/adr/0011). On the host it
//! renders pages with the frame around them; in the browser the frame is never rendered again.

pub mod chunk;
#[cfg(not(target_arch = "wasm32"))]
mod frame;
mod latest;
mod outlet;
mod page_data;
mod wechat_card;

#[cfg(not(target_arch = "wasm32"))]
pub use frame::{App, Unframed};

use crate::api::Api;
use crate::browser::elements;
use crate::model::Site;
use crate::pages::PageState;
use crate::state::{CurrentSite, Latest, Navigation};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos_router::components::Router;
use outlet::{Outlet, STATUS_PLACE};
use std::sync::Arc;

/// What the application starts from, the same on the host and in the browser.
#[derive(Clone)]
pub struct Start {
    /// The source of content; components get it from the context.
    pub api: Api,
    /// The portal's settings (`site.json`), loaded before the application starts.
    pub site: Arc<Site>,
    /// The page in the document, or [`PageState::Loading`] for the shell.
    pub initial: PageState,
}

/// Takes over the page in the document: from now on links lead to pages that are rendered here. False where it cannot.
async fn start() -> bool {
    let Some(start) = page_data::read().await else { return false };
    let Some(place) = elements::place(STATUS_PLACE) else {
        leptos::logging::error!("the page has no .{STATUS_PLACE} to start in");
        return false;
    };
    // No route table: `crate::route::Route` parses the addresses. The router handles clicks and the history.
    mount_to(place, move || {
        let initial = provide(start);
        view! { <Router><Outlet initial/></Router> }
    })
    .forget();
    true
}

/// Provides the contexts that components expect; returns the outlet's first state.
fn provide(start: Start) -> PageState {
    let Start { api, site, initial } = start;
    provide_context(api);
    CurrentSite::provide(site);
    Latest::provide();
    Navigation::provide();
    initial
}
