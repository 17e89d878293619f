//! Decodes what a server answers to forms. Readers' texts are as they came: they are only ever shown as text. It shares nothing with the
//! decoders of content (docs/adr/0005): these answers are small, and made by `live/`.

use super::Malformed;
use crate::model::{
    AnswerPage, Challenge, FieldError, MessageStatus, Moment, PublishedAnswer, Receipt, Refusal,
};
use serde_json::Value;

/// Published answers on a page, and faults that the API tells of what was sent.
const MAX_ITEMS: usize = 100;

/// A challenge to work at.
pub fn challenge(answer: &Value) -> Result<Challenge, Malformed> {
    let algorithm = text(answer, "algorithm")?;
    let max_number = number(answer, "maxnumber")?;
    if algorithm != "SHA-256" {
        return Err(malformed("algorithm"));
    }
    let [challenge, salt, signature] = ["challenge", "salt", "signature"].map(|name| text(answer, name));
    Ok(Challenge { algorithm, challenge: challenge?, salt: salt?, signature: signature?, max_number })
}

/// Number and code.
pub fn receipt(answer: &Value) -> Result<Receipt, Malformed> {
    Ok(Receipt { id: text(answer, "id")?, code: text(answer, "code")? })
}

/// Why it was refused. What cannot be read of it is left out.
pub fn refusal(answer: &Value) -> Refusal {
    let error = |it: &Value| {
        Ok::<_, Malformed>(FieldError { field: text(it, "field")?, detail: text(it, "detail")? })
    };
    Refusal { detail: text(answer, "detail").ok(), errors: items(&answer["errors"], error) }
}

/// What became of a message.
pub fn message_status(answer: &Value) -> Result<MessageStatus, Malformed> {
    let answered_at = moment(answer, "answered_at").ok();
    Ok(MessageStatus {
        title: text(answer, "title")?,
        received_at: moment(answer, "received_at")?,
        answer: text(answer, "answer").ok().map(|answer| (answer, answered_at)),
    })
}

/// A page of published answers.
pub fn answer_page(answer: &Value) -> Result<AnswerPage, Malformed> {
    if !answer["items"].is_array() {
        return Err(malformed("items"));
    }
    Ok(AnswerPage {
        page: number(answer, "page")?,
        page_count: number(answer, "page_count")?,
        items: items(&answer["items"], published_answer),
    })
}

fn published_answer(item: &Value) -> Result<PublishedAnswer, Malformed> {
    Ok(PublishedAnswer {
        title: text(item, "title")?,
        name: text(item, "name")?,
        content: text(item, "content")?,
        received_at: moment(item, "received_at")?,
        answer: text(item, "answer")?,
        answered_at: moment(item, "answered_at")?,
    })
}

fn items<T>(list: &Value, decode: impl Fn(&Value) -> Result<T, Malformed>) -> Vec<T> {
    let items = list.as_array().into_iter().flatten().take(MAX_ITEMS);
    items.filter_map(|item| decode(item).ok()).collect()
}

fn text(answer: &Value, name: &str) -> Result<String, Malformed> {
    answer[name].as_str().map(str::to_owned).ok_or_else(|| malformed(name))
}

fn number(answer: &Value, name: &str) -> Result<u32, Malformed> {
    let number = match &answer[name] {
        Value::String(digits) => digits.parse().ok(),
        number => number.as_u64().and_then(|number| number.try_into().ok()),
    };
    number.ok_or_else(|| malformed(name))
}

fn moment(answer: &Value, name: &str) -> Result<Moment, Malformed> {
    answer[name].as_str().and_then(Moment::parse).ok_or_else(|| malformed(name))
}

fn malformed(field: &str) -> Malformed {
    let problem = "没有填写，或写法不对".to_owned();
    Malformed { document: "表单的答复".to_owned(), field: field.to_owned(), problem }
}
