//! 留言 is sent: checked, with a proof of work, under an idempotency key; then number and code take the form's place.

use super::{announce, api, draft, faults, proof};
use crate::api::{ApiError, SendError};
use crate::browser::form::{self, Part};
use crate::model::{FormKind, Receipt, Refusal};
use leptos::task::spawn_local;
use serde_json::{Map, Value, json};

/// Marks a form that is being sent: a second press does nothing.
const SENDING: &str = "data-sending";
/// The field of people's trap, sent as it is.
const TRAP: &str = "website";
const KIND: FormKind = FormKind::Message;

pub(super) fn submit(form: Part) {
    if form.has_attribute(SENDING) || !faults::is_faultless(&form, KIND) {
        return;
    }
    _ = form.set_attribute(SENDING, "");
    spawn_local(async move {
        let sent = send(&form).await;
        _ = form.remove_attribute(SENDING);
        announce(KIND, "");
        match sent {
            Ok(receipt) => show_receipt(&form, &receipt),
            Err(SendError::Refused(Refusal { detail, errors })) => {
                draft::forget_key(&form);
                faults::show(&form, KIND, &errors, detail.as_deref());
            }
            Err(SendError::Failed(error)) => faults::show_failure(&form, KIND, &failure(&error)),
        }
    });
}

/// Sends it; once more where only the proof was refused, which may have expired, or the key, which stood for something else.
async fn send(form: &Part) -> Result<Receipt, SendError> {
    let sent = send_once(form).await;
    let is_refused_for = |field: &str| {
        matches!(&sent, Err(SendError::Refused(refusal))
            if !refusal.errors.is_empty() && refusal.errors.iter().all(|error| error.field == field))
    };
    if is_refused_for("Idempotency-Key") {
        draft::forget_key(form);
    } else if !is_refused_for("proof") {
        return sent;
    }
    send_once(form).await
}

async fn send_once(form: &Part) -> Result<Receipt, SendError> {
    // Before anything is waited for: what a reload finds is what is sent.
    let (message, key) = (message(form), draft::key_to_send(form, KIND));
    announce(KIND, if proof::is_ready() { "正在提交…" } else { "正在验证…" });
    let proof = proof::take().await?;
    announce(KIND, "正在提交…");
    let mut message = message;
    message.insert("proof".to_owned(), json!(proof));
    api().send_message(&Value::Object(message), &key).await
}

fn message(form: &Part) -> Map<String, Value> {
    let text = |name: &str| match form::value(form, name) {
        text if text.trim().is_empty() => Value::Null,
        text => Value::String(text),
    };
    let names = KIND.fields().iter().map(|field| field.name).chain(["kind", TRAP]);
    let mut message: Map<String, Value> = names.map(|name| (name.to_owned(), text(name))).collect();
    message.insert("publish".to_owned(), form::is_ticked(form, "publish").into());
    message
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

fn show_receipt(form: &Part, receipt: &Receipt) {
    draft::discard(form, KIND);
    faults::clear(form, KIND);
    let Some(view) = form::all(&format!("[data-receipt=\"{}\"]", KIND.name())).pop() else { return };
    let Receipt { id, code } = receipt;
    for (selector, text) in [(".receipt__id", id), (".receipt__code", code)] {
        if let Some(part) = form::find(&view, selector) {
            part.set_text_content(Some(text));
        }
    }
    if let Some(button) = form::find(&view, "[data-copy]") {
        _ = button.set_attribute("data-copy", &format!("编号：{id} 查询码：{code}"));
    }
    form::show(form, false);
    form::show(&view, true);
    if let Some(title) = form::find(&view, ".receipt__title") {
        form::focus(&title);
    }
}
