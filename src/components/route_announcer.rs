//! Route announcer: a live region for the title of the page that was opened (`browser::document::announce_route`). Without a page
//! load screen readers announce nothing by themselves.

use leptos::prelude::*;

/// 播报: visually hidden, for screen readers only; empty on the page that was loaded, which the screen reader announces itself.
#[component]
pub fn RouteAnnouncer() -> impl IntoView {
    view! { <p class="visually-hidden" id="route-announcer" aria-live="polite" aria-atomic="true"></p> }
}
