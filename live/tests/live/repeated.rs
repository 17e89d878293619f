//! Idempotency keys: what is sent again is stored once and answered alike.

use axum::http::HeaderValue;
use serde_json::{Value, json};

use crate::database::{Database, on_each_database};
use crate::portal::{Answer, Portal};
use crate::sender::{json_request, message, with};

on_each_database! {
    the_same_key_gives_the_same_answer_and_stores_once,
    a_repeated_message_is_stored_once_also_at_the_same_time,
    the_same_key_for_another_message_is_refused,
    a_key_outlasts_a_restart,
    a_key_that_is_none_is_refused,
    a_refused_message_leaves_its_key_unused,
}

const KEY: &str = "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"";

async fn post(portal: &Portal, key: &str, message: &Value) -> Answer {
    let message = with(message.clone(), json!({ "proof": portal.proof().await }));
    send(portal, key, &message).await
}

async fn send(portal: &Portal, key: &str, message: &Value) -> Answer {
    let mut request = json_request("/messages", message);
    request.headers_mut().insert("idempotency-key", HeaderValue::from_str(key).expect("a header"));
    portal.send("192.0.2.1", request).await
}

async fn stored(portal: &Portal) -> i64 {
    portal.database.number("SELECT COUNT(*) FROM messages").await
}

async fn the_same_key_gives_the_same_answer_and_stores_once(database: Database) {
    let portal = Portal::open(database).await;
    let message = with(message(), json!({ "proof": portal.proof().await }));
    let first = send(&portal, KEY, &message).await.json(201);
    assert_eq!(send(&portal, KEY, &message).await.json(201), first, "with the same proof");
    assert_eq!(post(&portal, KEY, &message).await.json(201), first, "with a new one");
    assert_eq!(stored(&portal).await, 1);
    let text = |field: &str| first[field].as_str().expect(field).to_owned();
    portal.ask(&text("id"), &text("code")).await.json(200);
    assert_ne!(post(&portal, "another-key", &message).await.json(201)["id"], first["id"]);
}

async fn a_repeated_message_is_stored_once_also_at_the_same_time(database: Database) {
    let portal = Portal::open(database).await;
    let message = message();
    let answers = futures_util::future::join_all((0..10).map(|_| post(&portal, KEY, &message))).await;
    let first = answers[0].json(201);
    assert!(answers.iter().all(|answer| answer.json(201) == first));
    assert_eq!(stored(&portal).await, 1);
}

async fn the_same_key_for_another_message_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    post(&portal, KEY, &message()).await.json(201);
    post(&portal, KEY, &with(message(), json!({ "content": "另一份内容" }))).await.problem(422);
    assert_eq!(stored(&portal).await, 1);
}

async fn a_key_outlasts_a_restart(database: Database) {
    let portal = Portal::open(database).await;
    let first = post(&portal, KEY, &message()).await.json(201);
    let portal = portal.restart().await;
    assert_eq!(post(&portal, KEY, &message()).await.json(201), first);
}

async fn a_key_that_is_none_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    for key in ["", "\"\"", "a b", "a\"b", &"k".repeat(101)] {
        post(&portal, key, &message()).await.problem(400);
    }
    post(&portal, &"k".repeat(100), &message()).await.json(201);
}

async fn a_refused_message_leaves_its_key_unused(database: Database) {
    let portal = Portal::open(database).await;
    let used = portal.proof().await;
    let with_proof = |proof: &str| with(message(), json!({ "proof": proof }));
    send(&portal, "first", &with_proof(&used)).await.json(201);
    send(&portal, KEY, &with_proof(&used)).await.problem(422);
    post(&portal, KEY, &with(message(), json!({ "content": "另一份内容" }))).await.json(201);
    assert_eq!(stored(&portal).await, 2);
}
