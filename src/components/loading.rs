//! Loading indicator (`role="status"`) over the current page, while the next one is loaded.

use leptos::prelude::*;

/// 正在打开…: the style sheet delays it, so that quick answers show none.
#[component]
pub fn Loading() -> impl IntoView {
    view! { <p class="loading" role="status">"正在打开…"</p> }
}
