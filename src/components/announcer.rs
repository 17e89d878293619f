//! Tells screen readers which page has been opened: without a reload they hear nothing by themselves.

use leptos::prelude::*;

/// 播报
#[component]
pub fn Announcer(
    /// What to say; empty on the page that was loaded, which the screen reader announces itself.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! { <p class="visually-hidden" aria-live="polite" aria-atomic="true">{move || words.get()}</p> }
}
