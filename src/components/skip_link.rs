//! The first stop of the keyboard: past the menu, to the text.

use leptos::prelude::*;

/// 跳到正文
#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a class="skip-link" href="#main">"跳到正文"</a> }
}
