//! What a reader is told where the program does not run: scripts are off, the engine is too old, or it did not come. The
//! style sheet shows it by `data-app`.

use leptos::prelude::*;

/// 功能提示
#[component]
pub fn FallbackNotice() -> impl IntoView {
    view! { <p class="fallback-notice">"部分功能没有加载：可以照常阅读和打开链接，收藏、二维码、海报等暂不可用。"</p> }
}
