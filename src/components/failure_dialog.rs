//! Failure dialog: what a reader asked for cannot be shown, and the page stays.

use super::failure_notice::FailureNotice;
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
            <FailureNotice failure on_retry/>
            <button class="button button--quiet" type="button" data-closes="">"关闭"</button>
        </dialog>
    }
}
