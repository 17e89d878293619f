//! Messages: left, asked after by number and code, answered.

use std::time::Duration;

use axum::body::Body;
use axum::http::header;
use portal_live::Quota;
use serde_json::{Value, json};

use crate::database::{Database, on_each_database};
use crate::portal::{Portal, request};
use crate::sender::{json_request, message, with};

on_each_database! {
    a_message_gets_a_number_and_a_code,
    whoever_has_number_and_code_learns_the_answer,
    a_wrong_pair_is_not_found,
    numbers_begin_anew_each_day,
    hostile_texts_come_back_as_they_went_in,
    what_a_program_fills_in_is_stored_as_spam_and_answered_alike,
    a_code_is_not_in_the_database,
    messages_at_the_same_time_get_numbers_of_their_own,
    what_is_no_json_is_refused,
    many_messages_of_one_address_have_to_wait,
    all_clients_together_have_a_limit,
}

/// `{}`, compressed.
const GZIP: &[u8] = b"\x1F\x8B\x08\0\0\0\0\0\x02\xFF\xAB\xAE\x05\0\x43\xBF\xA6\xA3\x02\0\0\0";

async fn a_message_gets_a_number_and_a_code(database: Database) {
    let portal = Portal::open(database).await;
    let answer = portal.post_message(&message()).await;
    let receipt = answer.json(201);
    assert_eq!(receipt["id"], "20220614-0001");
    assert_eq!(receipt["code"].as_str().expect("a code").replace('-', "").len(), 26, "128 bits");
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    assert_ne!(portal.leave(&message()).await.1, receipt["code"].as_str().expect("a code"));
}

async fn whoever_has_number_and_code_learns_the_answer(database: Database) {
    let portal = Portal::open(database).await;
    let (id, code) = portal.leave(&message()).await;
    let received = json!({
        "id": id, "title": "会员单位联系信息如何更新", "received_at": "2022-06-14T09:30:00+08:00",
        "state": "received", "answer": null, "answered_at": null,
    });
    assert_eq!(portal.ask(&id, &code).await.json(200), received);
    portal.pass(Duration::from_secs(3_600));
    portal.answer(&id, "请发邮件至会员部。", false).await;
    let answered = json!({
        "state": "answered", "answer": "请发邮件至会员部。", "answered_at": "2022-06-14T10:30:00+08:00",
    });
    let typed = code.to_lowercase().replace('-', "%20");
    assert_eq!(portal.ask(&id, &typed).await.json(200), with(received, answered));
}

async fn a_wrong_pair_is_not_found(database: Database) {
    let portal = Portal::open(database).await;
    let (id, code) = portal.leave(&message()).await;
    let (_, other) = portal.leave(&message()).await;
    let short = &code[..code.len() - 1];
    for (id, code) in [
        (id.as_str(), other.as_str()),
        (&id, short),
        (&id, ""),
        (&id, "%27%20OR%201=1--"),
        ("20220614-0009", &code),
        ("%27%20OR%201=1--", &code),
        ("%00", &code),
        ("%FF", &code),
    ] {
        portal.ask(id, code).await.problem(404);
    }
    portal.get(&format!("/messages/{id}")).await.problem(404);
}

async fn numbers_begin_anew_each_day(database: Database) {
    let portal = Portal::open(database).await;
    portal.pass(Duration::from_secs(14 * 3_600));
    assert_eq!(portal.leave(&message()).await.0, "20220614-0001");
    portal.pass(Duration::from_secs(1_800));
    assert_eq!(portal.leave(&message()).await.0, "20220615-0001");
    assert_eq!(portal.leave(&message()).await.0, "20220615-0002");
}

async fn hostile_texts_come_back_as_they_went_in(database: Database) {
    let portal = Portal::open(database).await;
    for text in [
        "<script>alert(1)</script>",
        "'; DROP TABLE messages; --",
        "=HYPERLINK(\"http://a.example\")",
        "$1 $2 ? %s {0} \\' \\0 \\u0000",
        "\u{202E}gnp.exe\u{200B}\u{FEFF}\u{1F468}\u{200D}\u{1F469}",
        "  前后空格\t\r\n\r\n",
        "a\u{1}\u{7F}\u{85}\u{2028}b",
    ] {
        let (id, code) =
            portal.leave(&with(message(), json!({ "title": text, "content": format!("12345{text}") }))).await;
        assert_eq!(portal.ask(&id, &code).await.json(200)["title"], text);
        portal.answer(&id, text, true).await;
        let item = &portal.get("/answers/1.json").await.json(200)["items"][0];
        assert_eq!((&item["content"], &item["answer"]), (&json!(format!("12345{text}")), &json!(text)));
        portal.pass(Duration::from_secs(60));
    }
}

async fn what_a_program_fills_in_is_stored_as_spam_and_answered_alike(database: Database) {
    let portal = Portal::open(database).await;
    let (id, code) = portal.leave(&with(message(), json!({ "website": "http://spam.example" }))).await;
    portal.leave(&with(message(), json!({ "website": "" }))).await;
    portal.ask(&id, &code).await.json(200);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages WHERE is_spam = 1").await, 1);
    portal.answer(&id, "谢谢", true).await;
    assert_eq!(portal.get("/answers/1.json").await.json(200)["total"], 0);
}

async fn a_code_is_not_in_the_database(database: Database) {
    let portal = Portal::open(database).await;
    let (_, code) = portal.leave(&message()).await;
    for code in [code.clone(), code.replace('-', ""), code.replace('-', "").to_lowercase()] {
        let found = format!("SELECT COUNT(*) FROM messages WHERE code_hash LIKE '%{code}%'");
        assert_eq!(portal.database.number(&found).await, 0);
    }
}

async fn messages_at_the_same_time_get_numbers_of_their_own(database: Database) {
    let portal = Portal::open(database).await;
    let tasks = (0..25).map(|_| async { portal.leave(&message()).await.0 });
    let mut ids = futures_util::future::join_all(tasks).await;
    ids.sort();
    let expected: Vec<String> = (1..=25).map(|number| format!("20220614-{number:04}")).collect();
    assert_eq!(ids, expected);
}

async fn what_is_no_json_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    let send = async |kind: &str, body: String| {
        let request = request("POST", "/messages").header(header::CONTENT_TYPE, kind).body(Body::from(body));
        portal.send("192.0.2.1", request.expect("a request")).await
    };
    for kind in ["text/plain", "application/xml", "multipart/form-data; boundary=x", "application/jsonx", ""]
    {
        send(kind, message().to_string()).await.problem(415);
    }
    for body in ["", "{", "[]", "null", "\"text\"", "{\"name\":\"\\ud800\"}", &"[".repeat(50_000)] {
        send("application/json", body.to_owned()).await.problem(400);
    }
    let compressed = request("POST", "/messages").header(header::CONTENT_TYPE, "application/json");
    let compressed = compressed.header(header::CONTENT_ENCODING, "gzip").body(Body::from(GZIP));
    portal.send("192.0.2.1", compressed.expect("a request")).await.problem(400);
    send("application/json", with(message(), json!({ "content": "长".repeat(30_000) })).to_string())
        .await
        .problem(413);
    portal.get("/messages").await.problem(405);
}

async fn many_messages_of_one_address_have_to_wait(database: Database) {
    let portal = Portal::open(database).await;
    let empty = Value::Object(serde_json::Map::new());
    for _ in 0..30 {
        portal.send("192.0.2.1", json_request("/messages", &empty)).await.problem(422);
    }
    for _ in 0..1_000 {
        let refused = portal.send("192.0.2.1", json_request("/messages", &empty)).await;
        refused.problem(429);
        assert_eq!(refused.retry_after(), Some(2));
    }
    portal.send("192.0.2.2", json_request("/messages", &empty)).await.problem(422);
    portal.pass(Duration::from_secs(2));
    portal.send("192.0.2.1", json_request("/messages", &empty)).await.problem(422);
}

async fn all_clients_together_have_a_limit(database: Database) {
    let portal = Portal::open_with(database, |settings| {
        settings.limits.posts_in_all = Quota { burst: 3, per_minute: 1 }
    })
    .await;
    let send = async |client: u8| {
        let request = json_request("/messages", &json!({}));
        portal.send(&format!("192.0.2.{client}"), request).await
    };
    for client in 0..3 {
        send(client).await.problem(422);
    }
    let refused = send(9).await;
    refused.problem(429);
    assert_eq!(refused.retry_after(), Some(60));
}
