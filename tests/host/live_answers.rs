//! Decoding what a server answers to forms.

use portal::api::form_answers::{answer_page, challenge, message_status};
use portal::model::Moment;
use serde_json::{Value, json};

fn moment(text: &str) -> Moment {
    Moment::parse(text).expect(text)
}

#[test]
fn a_challenge_is_one_of_sha_256() {
    let answer = |algorithm: &str| json!({ "algorithm": algorithm, "challenge": "ab", "salt": "s?expires=1&", "signature": "cd", "maxnumber": 50_000 });
    let read = challenge(&answer("SHA-256")).expect("a challenge");
    let solution: Value = serde_json::from_str(&read.solution(7)).expect("JSON");
    let expected = json!({ "algorithm": "SHA-256", "challenge": "ab", "number": 7, "salt": "s?expires=1&", "signature": "cd" });
    assert_eq!((solution, read.max_number), (expected, 50_000));
    assert!(challenge(&answer("SHA-1")).is_err());
}

#[test]
fn a_message_has_an_answer_or_waits_for_one() {
    let status = |answer: Value, answered_at: Value| {
        let document = json!({
            "title": "<b>一</b>", "received_at": "2022-06-14T09:30:00+08:00", "answer": answer, "answered_at": answered_at,
        });
        message_status(&document).expect("a status")
    };
    let waiting = status(Value::Null, Value::Null);
    assert_eq!((waiting.title.as_str(), waiting.answer), ("<b>一</b>", None), "texts are as they came");
    let time = "2022-06-14T10:30:00+08:00";
    let answer = |at| Some(("答".to_owned(), at));
    assert_eq!(status(json!("答"), json!(time)).answer, answer(Some(moment(time))));
    assert_eq!(status(json!("答"), json!("now")).answer, answer(None));
}

#[test]
fn an_answer_without_a_text_is_left_out() {
    let item = |answer: Value| {
        json!({
            "title": "一", "name": "王**", "content": "<script>", "answer": answer,
            "received_at": "2022-06-14T09:30:00+08:00", "answered_at": "2022-06-14T10:30:00+08:00",
        })
    };
    let document =
        json!({ "page": 1, "page_count": 2, "total": 3, "items": [item(json!("答")), item(Value::Null)] });
    let page = answer_page(&document).expect("a page");
    assert_eq!((page.page, page.page_count, page.items.len()), (1, 2, 1));
    assert_eq!(page.items[0].content, "<script>");
    assert!(answer_page(&json!({ "page": 1, "page_count": 1 })).is_err());
    let digits = answer_page(&json!({ "page": "2", "page_count": "3", "items": [] })).expect("a page");
    assert_eq!((digits.page, digits.page_count), (2, 3));
}
