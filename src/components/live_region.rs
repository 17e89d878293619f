//! Live region: the result of the reader's last action, announced by screen readers when it changes. The element
//! exists before its message, as screen readers need it; it has the role `status` only with a message, so that
//! none is taken for a loading page.

use leptos::prelude::*;

/// 操作结果: a polite live region, visible as text.
#[component]
pub fn LiveRegion(
    /// The message to announce; empty for none.
    #[prop(into)]
    message: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="live-region" aria-live="polite" role=move || message.with(|text| !text.is_empty()).then_some("status")>
            {move || message.get()}
        </span>
    }
}

/// The same without a message. What has one sets it as the element's text (`browser::elements::announce`).
#[component]
pub fn EmptyLiveRegion() -> impl IntoView {
    view! { <span class="live-region" aria-live="polite"></span> }
}
