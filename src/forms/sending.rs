//! A form is sent: checked, with a proof of work, under an idempotency key; then number and code take its place.

use super::{SENDING, announce, api, draft, faults, proof, receipt, submission};
use crate::api::{ApiError, SendError};
use crate::browser::form::{self, Part};
use crate::model::{FormKind, Receipt, Refusal};
use leptos::task::spawn_local;
use serde_json::{Map, Value};

/// Fields that people do not fill in, sent as they are: what a message is about, and the trap.
const HIDDEN: &[&str] = &["kind", "article", "website"];

pub(super) fn submit(form: Part, kind: FormKind) {
    if form.has_attribute(SENDING) {
        return;
    }
    _ = form.set_attribute(SENDING, "");
    spawn_local(async move {
        let sent = match kind {
            FormKind::Submission => submission::cancellable(&form, check_and_send(&form, kind)).await,
            _ => Some(check_and_send(&form, kind).await),
        };
        _ = form.remove_attribute(SENDING);
        announce(&form, "");
        match sent {
            Some(sent) => show(&form, kind, sent),
            None => submission::show_cancelled(&form),
        }
    });
}

/// Checks it, and sends it if nothing is wrong.
async fn check_and_send(form: &Part, kind: FormKind) -> Result<Receipt, SendError> {
    let mut errors = kind.check(|name| form::value(form, name));
    if kind == FormKind::Submission {
        errors.extend(submission::errors(form).await);
    }
    if !errors.is_empty() {
        return Err(SendError::Refused(Refusal { detail: None, errors }));
    }
    faults::clear(form);
    send(form, kind).await
}

fn show(form: &Part, kind: FormKind, sent: Result<Receipt, SendError>) {
    match sent {
        Ok(receipt) => receipt::show(form, kind, &receipt),
        Err(SendError::Refused(Refusal { detail, errors })) => {
            draft::forget_attempt(form);
            faults::show(form, kind, &errors, detail.as_deref());
        }
        Err(SendError::Failed(error)) => faults::show_failure(form, &failure(&error)),
    }
}

/// Sends it; once more where only the proof was refused, which may have expired, or the key, which stood for something else.
async fn send(form: &Part, kind: FormKind) -> Result<Receipt, SendError> {
    let sent = send_once(form, kind).await;
    let is_refused_for = |field: &str| {
        matches!(&sent, Err(SendError::Refused(refusal))
            if !refusal.errors.is_empty() && refusal.errors.iter().all(|error| error.field == field))
    };
    if is_refused_for("Idempotency-Key") {
        draft::forget_attempt(form);
    } else if !is_refused_for("proof") {
        return sent;
    }
    send_once(form, kind).await
}

async fn send_once(form: &Part, kind: FormKind) -> Result<Receipt, SendError> {
    // Before anything is waited for: what a reload finds is what is sent.
    let (mut texts, key) = (texts(form, kind), draft::key_to_send(form, kind));
    announce(form, if proof::is_ready() { "正在提交…" } else { "正在验证…" });
    let proof = proof::take().await?;
    announce(form, "正在提交…");
    texts.extend(proof.map(|proof| ("proof", proof)));
    if kind == FormKind::Submission {
        return submission::post(form, &texts, &key).await;
    }
    let mut message: Map<String, Value> =
        texts.into_iter().map(|(name, text)| (name.to_owned(), text.into())).collect();
    message.insert("publish".to_owned(), form::is_ticked(form, "publish").into());
    api().send_message(&Value::Object(message), &key).await
}

/// What is sent of a form, by the names of its fields.
fn texts(form: &Part, kind: FormKind) -> Vec<(&'static str, String)> {
    let names = kind.names().chain(HIDDEN.iter().copied());
    let texts = names.map(|name| (name, form::value(form, name)));
    texts.filter(|(_, text)| !text.trim().is_empty()).collect()
}

fn failure(error: &ApiError) -> String {
    let reason = match error {
        ApiError::Busy { status: 429, wait_s: Some(wait) } => {
            return format!("提交过于频繁，请在{wait}秒后重试。内容还在，没有丢失。");
        }
        ApiError::Busy { status: 429, .. } => {
            return "提交过于频繁，请稍后重试。内容还在，没有丢失。".to_owned();
        }
        ApiError::Unreachable(_) => "没有连上服务器。",
        ApiError::TimedOut => "网络太慢，没有收到答复。",
        _ => "服务器暂时有故障。",
    };
    format!("{reason}内容还在，网络恢复后点“重试”再次发送，不会重复收到。")
}
