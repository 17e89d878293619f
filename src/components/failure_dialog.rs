//! Failure dialog: what a reader asked for cannot be shown, and the page stays.

use crate::model::Failure;
use leptos::prelude::*;

/// 出错提示 in a modal dialog.
#[component]
pub fn FailureDialog(
    /// The dialog's id.
    id: &'static str,
    /// The reason.
    failure: Failure,
    /// Called when the reader presses 重试.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <dialog class="dialog" id=id aria-label=failure.title() data-dismiss="beside">
            <h2 class="dialog__title">{failure.title()}</h2>
            <p role="alert">{failure.advice()}</p>
            <p class="dialog__actions">
                <button class="button" type="button" on:click=move |_| on_retry.run(())>"重试"</button>
                <button class="button button--quiet" type="button" data-closes="">"关闭"</button>
            </p>
        </dialog>
    }
}
