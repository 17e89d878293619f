//! Skip link: the first tab stop of a page, past the menu to the text. Left to the browser, which moves the focus
//! as well; the router would only scroll.

use leptos::prelude::*;

/// 跳到正文: visible while it has the focus.
#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a class="skip-link" href="#main" rel="external">"跳到正文"</a> }
}
