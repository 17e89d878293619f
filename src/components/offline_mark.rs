//! The mark in the head of a page that there is no network. `src/boot/offline.js` and the worker tell; the style sheet shows it.

use leptos::prelude::*;

/// 离线
#[component]
pub fn OfflineMark() -> impl IntoView {
    view! { <p class="offline-mark" aria-live="polite"><span class="offline-mark__word">"离线"</span></p> }
}
