//! The mark in the head of a page that there is no network. `src/boot/offline.js` and the worker tell; the style sheet shows it.

use leptos::prelude::*;

/// 离线
#[component]
pub fn OfflineBadge() -> impl IntoView {
    view! { <p class="offline-badge" aria-live="polite"><span class="offline-badge__word">"离线"</span></p> }
}
