//! Draft: what was entered is stored in this browser until it is sent, and the reader is told and can delete it. Of an attempt whose
//! end nobody knows it holds what the idempotency key begins with: the same content again has the same key.

use super::{FORM, SENDING, announce, faults, field_of, files, kind};
use crate::browser::form::{self, Part};
use crate::browser::proof_of_work::random_key;
use crate::browser::{offline, storage};
use crate::model::{Draft, FILES, FieldError, FormKind};
use serde_json::Value;

const BOX: &str = "publish";
/// What the idempotency keys of this form begin with, once it was tried to send it.
const ATTEMPT: &str = "data-attempt";
const STORED: &str = "草稿已保存在这个浏览器里，提交后自动删除。";
const NOT_STORED: &str = "草稿没有保存：浏览器的存储已满或被禁用。";
const NOT_SENT: &str = "上次没有发送成功，内容还在，可以再次发送，不会重复收到。";
const NOT_SENT_WITH_FILES: &str =
    "上次没有发送成功。文字还在，文件请重新添加后再提交；同样的内容不会重复收到。";
const BACK: &str = "网络已恢复，点“重试”即可发送。";

/// Stores what is entered now.
pub(super) fn save(form: &Part) {
    let Some((kind, key)) = storage_key(form) else { return };
    if !is_begun(form, kind) {
        storage::remove(&key);
        return tell(form, None);
    }
    let is_stored = storage::write(&key, &entered(form, kind).to_json());
    tell(form, Some(if is_stored { STORED } else { NOT_STORED }));
}

/// The key to send the form under: that of the last attempt, if nothing was changed since.
pub(super) fn key_to_send(form: &Part, kind: FormKind) -> String {
    if !form.has_attribute(ATTEMPT) {
        _ = form.set_attribute(ATTEMPT, &random_key());
    }
    save(form);
    entered(form, kind).idempotency_key()
}

/// Forgets the attempt: nothing came of it.
pub(super) fn forget_attempt(form: &Part) {
    _ = form.remove_attribute(ATTEMPT);
    save(form);
}

/// Enters what is stored, unless the reader has begun something else.
pub(super) fn restore(form: &Part) {
    let Some((kind, key)) = storage_key(form) else { return };
    let Some(draft) = storage::read(&key).and_then(|text| Draft::parse(&text)) else { return save(form) };
    if is_begun(form, kind) {
        return save(form);
    }
    let is_attempted = draft.attempt.is_some();
    for (name, value) in &draft.fields {
        match value {
            // Other words are selected now.
            Value::String(_) if name == "quote" && !is_attempted && !form::value(form, name).is_empty() => {}
            Value::String(text) => form::set_value(form, name, text),
            Value::Bool(is_ticked) => form::tick(form, name, *is_ticked),
            _ => {}
        }
    }
    let missing = files::names_in(&draft);
    match missing.is_empty() {
        true => tell(form, Some(STORED)),
        false => tell(form, Some(&format!("{STORED}文件不在草稿里，请重新添加：{}。", missing.join("、")))),
    }
    let Some(attempt) = &draft.attempt else { return };
    _ = form.set_attribute(ATTEMPT, attempt);
    match missing.is_empty() {
        true => faults::show_failure(form, NOT_SENT),
        false => faults::show(form, kind, &[FieldError::new(FILES, NOT_SENT_WITH_FILES)], None),
    }
}

/// Deletes the draft of the form that this button is in, and what was entered.
pub(super) fn delete(button: &Part) {
    let Some(form) = button.closest(FORM).ok().flatten() else { return };
    let Some(kind) = kind(&form) else { return };
    discard(&form);
    faults::clear(&form);
    announce(&form, "草稿已删除。");
    if let Some(first) = kind.fields().first().and_then(|field| field_of(kind, field.name)) {
        form::focus(&first); // what had the focus is gone
    }
}

/// The draft has been sent, or is not wanted.
pub(super) fn discard(form: &Part) {
    if let Some((kind, key)) = storage_key(form) {
        storage::remove(&key);
        files::clear(kind);
    }
    _ = form.remove_attribute(ATTEMPT);
    form::reset(form);
    faults::show_characters_left(form);
    tell(form, None);
}

/// Says that the network is back, where something waits for it.
pub(super) fn follow_network() {
    offline::on_online(|| {
        for form in form::all(FORM) {
            if form.has_attribute(ATTEMPT) && !form.has_attribute(SENDING) {
                announce(&form, BACK);
            }
        }
    });
}

/// Where the draft of this form is stored: corrections by their article.
fn storage_key(form: &Part) -> Option<(FormKind, String)> {
    let kind = kind(form)?;
    let key = kind.draft_key()?.to_owned();
    Some(match form::value(form, "article").as_str() {
        "" => (kind, key),
        article => (kind, format!("{key}.{article}")),
    })
}

/// Whether something was entered beside what the page came with.
fn is_begun(form: &Part, kind: FormKind) -> bool {
    let is_changed = kind.names().any(|name| form::is_changed(form, name));
    is_changed || form::is_ticked(form, BOX) || !files::chosen(kind).is_empty()
}

fn entered(form: &Part, kind: FormKind) -> Draft {
    let text = |name: &str| (name.to_owned(), Value::String(form::value(form, name)));
    let mut draft = Draft { fields: kind.names().map(text).collect(), attempt: form.get_attribute(ATTEMPT) };
    draft.fields.insert(BOX.to_owned(), form::is_ticked(form, BOX).into());
    let files = files::stored(kind);
    if !files.is_empty() {
        draft.fields.insert(FILES.to_owned(), files.into());
    }
    draft
}

fn tell(form: &Part, message: Option<&str>) {
    let (Some(line), Some(text)) = (form::find(form, ".form__draft"), form::find(form, ".form__draft-text"))
    else {
        return;
    };
    form::show(&line, message.is_some());
    if text.text_content().as_deref() != message {
        text.set_text_content(message);
    }
}
