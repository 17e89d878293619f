//! Copy button, answered by `src/boot/copy.js`, with and without the application.

use leptos::prelude::*;

/// 复制: a button, and a live region for the result.
#[component]
pub(super) fn CopyButton(
    /// The text to copy, unaltered.
    text: String,
    /// The label of the button.
    label: &'static str,
    /// The button's class attribute.
    class: &'static str,
    /// Whether the button hands the text to the system's share sheet (Web Share) first, and copies it where that is refused.
    #[prop(optional)]
    web_share: bool,
) -> impl IntoView {
    view! {
        <button class=class type="button" data-copy=text data-web-share=web_share.then_some("")>{label}</button>
        // It exists before its message, as screen readers need it.
        <span class="live-region" aria-live="polite"></span>
    }
}
