//! What is seen while a page comes.

use leptos::prelude::*;

/// 正在打开…
#[component]
pub fn Loading() -> impl IntoView {
    view! { <p class="loading" role="status">"正在打开…"</p> }
}
