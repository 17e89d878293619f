//! Words that answer the reader's last action: read out when they come. The place for them is there before they are, as
//! screen readers want it; a status it is only while it says something, so that it is never taken for a page loading.

use leptos::prelude::*;

/// 操作结果
#[component]
pub fn LiveWords(
    /// What to say; empty for nothing.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="live-words" aria-live="polite" role=move || words.with(|words| !words.is_empty()).then_some("status")>
            {move || words.get()}
        </span>
    }
}
