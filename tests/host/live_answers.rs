//! Decoding what a server answers about messages (留言).

use futures::FutureExt;
use portal::api::{Api, ApiError, EmbeddedAnswers};
use portal::model::Moment;
use serde_json::{Value, json};

fn with_answer(path: &str, document: Value) -> Api {
    Api::new("nowhere", EmbeddedAnswers::from([(path.to_owned(), document)])).unread()
}

fn now<T>(answer: impl Future<Output = Result<T, ApiError>>) -> Result<T, ApiError> {
    answer.now_or_never().expect("an embedded answer is there at once")
}

fn moment(text: &str) -> Moment {
    Moment::parse(text).expect(text)
}

#[test]
fn a_challenge_is_one_of_sha_256() {
    let challenge = |algorithm: &str| json!({ "algorithm": algorithm, "challenge": "ab", "salt": "s?expires=1&", "signature": "cd", "maxnumber": 50_000 });
    let read = now(with_answer("challenge", challenge("SHA-256")).challenge()).expect("a challenge");
    let solution: Value = serde_json::from_str(&read.solution(7)).expect("JSON");
    let expected = json!({ "algorithm": "SHA-256", "challenge": "ab", "number": 7, "salt": "s?expires=1&", "signature": "cd" });
    assert_eq!((solution, read.max_number), (expected, 50_000));
    assert!(now(with_answer("challenge", challenge("SHA-1")).challenge()).is_err());
}

#[test]
fn a_message_has_an_answer_or_waits_for_one() {
    let status = |answer: Value, answered_at: Value| {
        let document = json!({
            "title": "<b>一</b>", "received_at": "2022-06-14T09:30:00+08:00", "answer": answer, "answered_at": answered_at,
        });
        now(with_answer("messages/%E4%B8%80?code=a%26b", document).message_status("一", "a&b"))
            .expect("a status")
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
    let page = now(with_answer("answers/1.json", document).answers(1)).expect("a page");
    assert_eq!((page.page, page.page_count, page.items.len()), (1, 2, 1));
    assert_eq!(page.items[0].content, "<script>");
    assert!(now(with_answer("answers/1.json", json!({ "page": 1, "page_count": 1 })).answers(1)).is_err());
}
