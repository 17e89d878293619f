//! The application: renders every page but the one that came, whose elements stay as they are (docs/adr/0011). On the host it
//! renders pages with the frame around them; in the browser the frame is never rendered again.

pub mod chunk;
#[cfg(not(target_arch = "wasm32"))]
mod frame;
mod initial;
mod latest;
mod outlet;
mod page_data;
mod wechat_card;

#[cfg(not(target_arch = "wasm32"))]
pub use frame::{App, Unframed};
pub use initial::Start;

use crate::browser::elements;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos_router::components::Router;
use outlet::{Outlet, STATUS_MOUNT};

/// Takes over the page in the document: from now on links lead to pages that are rendered here. False where it cannot.
async fn start() -> bool {
    let Some(start) = page_data::read().await else { return false };
    let Some(status) = elements::mount_point(STATUS_MOUNT) else {
        leptos::logging::error!("the page has no .{STATUS_MOUNT} to start in");
        return false;
    };
    // No route table: `crate::route::Route` parses the addresses. The router handles clicks and the history.
    mount_to(status, move || {
        let initial = start.provide();
        view! { <Router><Outlet initial/></Router> }
    })
    .forget();
    true
}
