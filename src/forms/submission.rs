//! 投稿 is sent with its files, as one form: how far it is, and 取消.

use super::{announce, api, files};
use crate::api::SendError;
use crate::browser::form::{self, Part};
use crate::model::{FILES, FieldError, FormKind, Receipt, files_fault};
use futures::future::{AbortHandle, abortable};
use std::cell::RefCell;

const KIND: FormKind = FormKind::Submission;
const CONTENT: &str = "content";

thread_local! {
    /// Of what is being sent.
    static CANCEL: RefCell<Option<AbortHandle>> = const { RefCell::new(None) };
}

/// What comes of sending it, unless the reader cancels that: `None`.
pub(super) async fn cancellable<T>(form: &Part, sending: impl Future<Output = T>) -> Option<T> {
    let (sending, handle) = abortable(sending);
    CANCEL.set(Some(handle));
    let sent = sending.await;
    show_progress(form, None);
    sent.ok()
}

/// Cancels what is being sent.
pub(super) fn cancel() {
    if let Some(handle) = CANCEL.take() {
        handle.abort();
    }
}

/// Says that it was cancelled. What had the focus is gone.
pub(super) fn show_cancelled(form: &Part) {
    announce(form, "已取消，内容还在，可以再次提交。");
    if let Some(button) = form::find(form, ".form__actions [type=submit]") {
        form::focus(&button);
    }
}

/// What is wrong beside the texts.
pub(super) async fn errors(form: &Part) -> Vec<FieldError> {
    let chosen = files::chosen(KIND);
    if chosen.is_empty() && form::value(form, CONTENT).trim().is_empty() {
        return vec![FieldError::new(CONTENT, "请填写正文，或添加文件。")];
    }
    if let Some(fault) = files_fault(&files::facts(KIND)) {
        return vec![FieldError::new(FILES, fault)];
    }
    for file in chosen {
        if !file.is_readable().await {
            let fault = format!(
                "文件“{}”读不出来：它可能已被移动或修改，或者是文件夹。请移除后重新添加。",
                file.name()
            );
            return vec![FieldError::new(FILES, fault)];
        }
    }
    Vec::new()
}

/// Posts it.
pub(super) async fn post(form: &Part, texts: &[(&str, String)], key: &str) -> Result<Receipt, SendError> {
    show_progress(form, Some(0.0));
    let shown = form.clone();
    let on_progress = Box::new(move |part: f64| show_progress(&shown, Some(part)));
    api().send_submission(texts, &files::chosen(KIND), key, on_progress).await
}

/// Shows which part of it is sent, from 0 to 1; nothing once it is over.
fn show_progress(form: &Part, part: Option<f64>) {
    let Some(progress) = form::find(form, ".form__progress") else { return };
    form::show(&progress, part.is_some());
    let percent = ((part.unwrap_or_default() * 100.0) as u32).to_string();
    if let Some(bar) = form::find(&progress, "progress") {
        _ = bar.set_attribute("value", &percent);
    }
    if let Some(text) = form::find(&progress, ".form__percent") {
        text.set_text_content(Some(&format!("{percent}%")));
    }
}
