//! Route announcer: a live region with the title of the page that was opened. Without a page load screen readers
//! announce nothing by themselves.

use leptos::prelude::*;

/// 播报: visually hidden, for screen readers only.
#[component]
pub fn RouteAnnouncer(
    /// The title to announce; empty on the page that was loaded, which the screen reader announces itself.
    #[prop(into)]
    message: Signal<String>,
) -> impl IntoView {
    view! { <p class="visually-hidden" aria-live="polite" aria-atomic="true">{move || message.get()}</p> }
}
