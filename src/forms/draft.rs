//! Draft: what was entered is stored in this browser until it is sent, and the reader is told and can delete it. It holds the
//! idempotency key of an attempt whose end nobody knows; what is changed after that is another message, under another key.

use super::{announce, faults, form_of, kind};
use crate::browser::form::{self, Part};
use crate::browser::proof_of_work::random_key;
use crate::browser::{offline, storage};
use crate::model::{Draft, FormKind};
use serde_json::Value;

const BOX: &str = "publish";
const STORED: &str = "草稿已保存在这个浏览器里，提交后自动删除。";
const NOT_STORED: &str = "草稿没有保存：浏览器的存储已满或被禁用。";
const NOT_SENT: &str = "上次没有发送成功，内容还在，可以再次发送，不会重复收到。";
const BACK: &str = "网络已恢复，点“重试”即可发送。";

/// Stores what is entered now.
pub(super) fn save(form: &Part) {
    let Some((kind, key)) = kind(form).and_then(|kind| Some((kind, kind.draft_key()?))) else { return };
    let draft = entered(form, kind);
    if draft.is_empty() {
        storage::remove(key);
        return tell(form, None);
    }
    let is_stored = storage::write(key, &draft.to_json());
    tell(form, Some(if is_stored { STORED } else { NOT_STORED }));
}

/// The key to send the form under: that of the last attempt, if nothing was changed since.
pub(super) fn key_to_send(form: &Part, kind: FormKind) -> String {
    if let Some(key) = stored(kind).and_then(|draft| draft.key) {
        return key;
    }
    let key = random_key();
    if let Some(name) = kind.draft_key() {
        _ = storage::write(name, &Draft { key: Some(key.clone()), ..entered(form, kind) }.to_json());
    }
    key
}

/// Forgets the key: what is sent next is something else.
pub(super) fn forget_key(form: &Part) {
    save(form);
}

/// Enters what is stored, unless the reader has begun something else.
pub(super) fn restore(form: &Part) {
    let Some((kind, draft)) = kind(form).and_then(|kind| Some((kind, stored(kind)?))) else { return };
    if !entered(form, kind).is_empty() {
        return save(form);
    }
    for (name, value) in &draft.fields {
        match value {
            Value::String(text) => form::set_value(form, name, text),
            Value::Bool(is_ticked) => form::tick(form, name, *is_ticked),
            _ => {}
        }
    }
    tell(form, Some(STORED));
    if draft.key.is_some() {
        faults::show_failure(form, kind, NOT_SENT);
    }
}

/// Deletes the draft of the form that this button is in, and what was entered.
pub(super) fn delete(button: &Part) {
    let Some(form) = button.closest("[data-form]").ok().flatten() else { return };
    let Some(kind) = kind(&form) else { return };
    discard(&form, kind);
    faults::clear(&form, kind);
    announce(kind, "草稿已删除。");
    if let Some(first) = kind.fields().first().and_then(|field| form::by_id(&kind.element_id(field.name))) {
        form::focus(&first); // what had the focus is gone
    }
}

/// The draft has been sent, or is not wanted.
pub(super) fn discard(form: &Part, kind: FormKind) {
    if let Some(key) = kind.draft_key() {
        storage::remove(key);
    }
    form::reset(form);
    faults::show_characters_left(form);
    tell(form, None);
}

/// Says that the network is back, where something waits for it.
pub(super) fn follow_network() {
    offline::on_online(|| {
        for kind in [FormKind::Message] {
            if form_of(kind).is_some() && stored(kind).is_some_and(|draft| draft.key.is_some()) {
                announce(kind, BACK);
            }
        }
    });
}

fn stored(kind: FormKind) -> Option<Draft> {
    Draft::parse(&storage::read(kind.draft_key()?)?)
}

fn entered(form: &Part, kind: FormKind) -> Draft {
    let text = |name: &str| (name.to_owned(), Value::String(form::value(form, name)));
    let mut draft = Draft { fields: kind.fields().iter().map(|field| text(field.name)).collect(), key: None };
    draft.fields.insert(BOX.to_owned(), form::is_ticked(form, BOX).into());
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
