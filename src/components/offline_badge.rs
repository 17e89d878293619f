//! Offline badge in the header. `src/boot/offline.js` and the service worker set `data-network`; the style sheet
//! shows the badge.

use leptos::prelude::*;

/// 离线: always in the page, as a live region needs it.
#[component]
pub fn OfflineBadge() -> impl IntoView {
    view! { <p class="offline-badge" aria-live="polite"><span class="offline-badge__word">"离线"</span></p> }
}
