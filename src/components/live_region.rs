//! Live region: the answer to the reader's last action, announced by screen readers when it changes. The element is there
//! before its message, as they need it; it has the role `status` only with a message, so that none is taken for a page loading.

use leptos::prelude::*;

/// 操作结果
#[component]
pub fn LiveRegion(
    /// What is announced; empty for nothing.
    #[prop(into)]
    message: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="live-region" aria-live="polite" role=move || message.with(|text| !text.is_empty()).then_some("status")>
            {move || message.get()}
        </span>
    }
}
