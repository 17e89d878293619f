//! Fields of a message: each at its limit and one beyond, what is missing, what is of another type.

use serde_json::{Value, json};

use crate::database::{Database, on_each_database};
use crate::portal::Portal;
use crate::sender::{json_request, message, with};

on_each_database! {
    every_text_fits_at_its_limit_and_is_refused_one_beyond,
    what_is_missing_is_told_for_every_field_at_once,
    what_may_be_missing_may_be_missing,
    a_field_of_another_type_is_named,
}

/// A character of four bytes: lengths are in characters.
const LETTER: &str = "𠮷";

async fn every_text_fits_at_its_limit_and_is_refused_one_beyond(database: Database) {
    let portal = Portal::open(database).await;
    for (field, limit) in [("name", 40), ("contact", 100), ("title", 80), ("content", 2_000), ("quote", 300)]
    {
        portal.leave(&with(message(), json!({ field: LETTER.repeat(limit) }))).await;
        refused(&portal, json!({ field: LETTER.repeat(limit + 1) }), field).await;
    }
    portal.leave(&with(message(), json!({ "content": LETTER.repeat(5) }))).await;
    refused(&portal, json!({ "content": LETTER.repeat(4) }), "content").await;
    refused(&portal, json!({ "content": "  一二三四  " }), "content").await;
    portal.leave(&with(message(), json!({ "article": "a".repeat(64) }))).await;
    refused(&portal, json!({ "article": "a".repeat(65) }), "article").await;
}

/// The message with these fields is refused for this field alone.
async fn refused(portal: &Portal, fields: Value, field: &str) {
    let problem = portal.post_message(&with(message(), fields)).await.problem(422);
    assert_eq!(names(&problem), [field], "{problem}");
}

fn names(problem: &Value) -> Vec<&str> {
    let errors = problem["errors"].as_array().expect("errors");
    assert!(errors.iter().all(|error| error["detail"].as_str().is_some_and(|detail| detail.ends_with('。'))));
    errors.iter().filter_map(|error| error["field"].as_str()).collect()
}

async fn what_is_missing_is_told_for_every_field_at_once(database: Database) {
    let portal = Portal::open(database).await;
    for body in
        [json!({}), json!({ "name": " ", "title": null, "content": "\n\n\n\n\n\n", "kind": "", "proof": "" })]
    {
        let problem = portal.send("192.0.2.1", json_request("/messages", &body)).await.problem(422);
        assert_eq!(names(&problem), ["kind", "name", "title", "content", "proof"]);
    }
}

async fn what_may_be_missing_may_be_missing(database: Database) {
    let portal = Portal::open(database).await;
    let least = json!({ "kind": "correction", "name": "李", "title": "错", "content": "第三段有错字" });
    portal.leave(&least).await;
    let more = json!({ "contact": " ", "article": "", "quote": null, "publish": null, "unknown": [1] });
    portal.leave(&with(least, more)).await;
    assert_eq!(
        portal.database.number("SELECT COUNT(*) FROM messages WHERE contact IS NULL AND publish = 0").await,
        2
    );
}

async fn a_field_of_another_type_is_named(database: Database) {
    let portal = Portal::open(database).await;
    for (field, value) in [
        ("kind", json!("question")),
        ("name", json!(5)),
        ("contact", json!(["a"])),
        ("title", json!({})),
        ("content", json!(true)),
        ("content", json!("12345\u{0}")),
        ("article", json!("../etc/passwd")),
        ("quote", json!(1.5)),
        ("publish", json!("yes")),
    ] {
        refused(&portal, json!({ field: value }), field).await;
    }
    let body = with(message(), json!({ "proof": 5 }));
    let problem = portal.send("192.0.2.1", json_request("/messages", &body)).await.problem(422);
    assert_eq!(names(&problem), ["proof"]);
}
