//! Decodes what a server answers about messages (留言). Readers' texts are as they came: they are only ever shown as text.

use super::Field;
use super::channel::moment;
use super::limits::ANSWERS;
use crate::api::Malformed;
use crate::model::{AnswerPage, Challenge, FieldError, MessageStatus, PublishedAnswer, Receipt, Refusal};

fn raw(field: &Field<'_>) -> Result<String, Malformed> {
    field.raw_text().map(str::to_owned)
}

pub(in crate::api) fn challenge(field: &Field<'_>) -> Result<Challenge, Malformed> {
    let known = |algorithm: &str| (algorithm == "SHA-256").then(|| algorithm.to_owned());
    Ok(Challenge {
        algorithm: field.get("algorithm").parsed("`SHA-256`", known)?,
        challenge: raw(&field.get("challenge"))?,
        salt: raw(&field.get("salt"))?,
        signature: raw(&field.get("signature"))?,
        max_number: field.get("maxnumber").small_integer()?,
    })
}

pub(in crate::api) fn receipt(field: &Field<'_>) -> Result<Receipt, Malformed> {
    Ok(Receipt { id: raw(&field.get("id"))?, code: raw(&field.get("code"))? })
}

pub(in crate::api) fn refusal(field: &Field<'_>) -> Result<Refusal, Malformed> {
    let error =
        |it: &Field<'_>| Ok(FieldError { field: raw(&it.get("field"))?, detail: raw(&it.get("detail"))? });
    Ok(Refusal {
        detail: field.get("detail").optional(raw),
        errors: field.get("errors").list(ANSWERS, error),
    })
}

pub(in crate::api) fn message_status(field: &Field<'_>) -> Result<MessageStatus, Malformed> {
    let answered_at = field.get("answered_at").optional(moment);
    Ok(MessageStatus {
        title: raw(&field.get("title"))?,
        received_at: moment(&field.get("received_at"))?,
        answer: field.get("answer").optional(raw).map(|answer| (answer, answered_at)),
    })
}

pub(in crate::api) fn answer_page(field: &Field<'_>) -> Result<AnswerPage, Malformed> {
    Ok(AnswerPage {
        page: field.get("page").small_integer()?,
        page_count: field.get("page_count").small_integer()?,
        items: field.get("items").required_list(ANSWERS, published_answer)?,
    })
}

fn published_answer(field: &Field<'_>) -> Result<PublishedAnswer, Malformed> {
    Ok(PublishedAnswer {
        title: raw(&field.get("title"))?,
        name: raw(&field.get("name"))?,
        content: raw(&field.get("content"))?,
        received_at: moment(&field.get("received_at"))?,
        answer: raw(&field.get("answer"))?,
        answered_at: moment(&field.get("answered_at"))?,
    })
}
