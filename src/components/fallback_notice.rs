//! Fallback notice: says what is missing where the application does not run, be it that scripts are off, the
//! engine is too old, or the wasm was not loaded. The style sheet shows it by `data-app`.

use leptos::prelude::*;

/// 功能提示: always in the page, hidden while the application runs.
#[component]
pub fn FallbackNotice() -> impl IntoView {
    view! { <p class="fallback-notice">"部分功能没有加载：可以照常阅读和打开链接，海报等暂不可用。"</p> }
}
