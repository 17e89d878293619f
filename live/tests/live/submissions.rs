//! Submissions: texts at their limits, proof, key and answer as with messages, nothing left of a refused one.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, header};
use serde_json::{Value, json};

use crate::database::{Database, on_each_database};
use crate::portal::{Answer, Portal, request};
use crate::sender::{BOUNDARY, form, submission, with};

on_each_database! {
    a_submission_gets_a_number_and_a_code,
    every_text_of_a_submission_fits_at_its_limit,
    content_or_a_file_is_needed,
    a_used_proof_leaves_no_file_behind,
    a_repeated_submission_is_stored_once,
    what_is_no_form_is_refused,
    hostile_texts_of_a_submission_are_stored_as_they_came,
    old_submissions_go_with_their_files,
}

const PDF: &[u8] = b"%PDF-1.7\n";
const LETTER: &str = "𠮷";

#[track_caller]
fn names(answer: &Answer) -> Vec<String> {
    let problem = answer.problem(422);
    let errors = problem["errors"].as_array().expect("errors");
    errors.iter().filter_map(|error| error["field"].as_str()).map(str::to_owned).collect()
}

async fn a_submission_gets_a_number_and_a_code(database: Database) {
    let portal = Portal::open(database).await;
    let receipt = portal.submit(&submission(), &[("稿件.pdf", PDF)]).await.json(201);
    assert_eq!(receipt["id"], "20220614-0001");
    let (id, code) = ("20220614-0001", receipt["code"].as_str().expect("a code"));
    assert_eq!(portal.ask(id, code).await.json(200)["state"], "received");
    assert!(portal.live.answer(id, "已采用。", true).await.expect("an answer"));
    assert_eq!(portal.ask(id, code).await.json(200)["answer"], "已采用。");
    assert_eq!(portal.get("/answers/1.json").await.json(200)["total"], 0, "no submission is published here");
}

async fn every_text_of_a_submission_fits_at_its_limit(database: Database) {
    let portal = Portal::open(database).await;
    for (field, limit) in
        [("title", 80), ("author", 40), ("organization", 100), ("contact", 100), ("content", 50_000)]
    {
        let with_length = |length| with(submission(), json!({ field: LETTER.repeat(length) }));
        portal.submit(&with_length(limit), &[]).await.json(201);
        assert_eq!(names(&portal.submit(&with_length(limit + 1), &[]).await), [field]);
    }
    for (field, text) in [("channel", "../etc"), ("content", "四个字。"), ("title", "a\0b")] {
        assert_eq!(names(&portal.submit(&with(submission(), json!({ field: text })), &[]).await), [field]);
    }
    let answer = portal.submit(&with(submission(), json!({ "content": "长".repeat(90_000) })), &[]).await;
    answer.problem(413);
    let answer = portal.send("192.0.2.1", form(&json!({}), &[])).await;
    assert_eq!(names(&answer), ["title", "author", "contact", "content", "proof"]);
}

async fn content_or_a_file_is_needed(database: Database) {
    let portal = Portal::open(database).await;
    let least = json!({ "title": "标题", "author": "作者", "contact": "a@b.example", "content": "" });
    assert_eq!(names(&portal.submit(&least, &[]).await), ["content"]);
    assert_eq!(names(&portal.submit(&least, &[("", b"")]).await), ["content"], "no file was chosen");
    portal.submit(&least, &[("稿件.pdf", PDF)]).await.json(201);
    portal.submit(&with(least, json!({ "content": "五个字正文" })), &[]).await.json(201);
}

async fn a_used_proof_leaves_no_file_behind(database: Database) {
    let portal = Portal::open(database).await;
    let texts = with(submission(), json!({ "proof": portal.proof().await }));
    portal.send("192.0.2.1", form(&texts, &[("a.pdf", PDF)])).await.json(201);
    let answer = portal.send("192.0.2.1", form(&texts, &[("b.pdf", PDF)])).await;
    assert_eq!(names(&answer), ["proof"]);
    let answer = portal.submit(&with(submission(), json!({ "title": "" })), &[("c.pdf", PDF)]).await;
    assert_eq!(names(&answer), ["title"]);
    assert_eq!(portal.uploads().len(), 1);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM files").await, 1);
}

async fn a_repeated_submission_is_stored_once(database: Database) {
    let portal = Portal::open(database).await;
    let send = async |content: &'static [u8]| {
        let texts = with(submission(), json!({ "proof": portal.proof().await }));
        let mut request = form(&texts, &[("a.pdf", content)]);
        request.headers_mut().insert("idempotency-key", HeaderValue::from_static("\"one\""));
        portal.send("192.0.2.1", request).await
    };
    let first: Value = send(PDF).await.json(201);
    assert_eq!(send(PDF).await.json(201), first);
    send(b"%PDF-1.7\nanother").await.problem(422);
    assert_eq!(portal.uploads().len(), 1);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM submissions").await, 1);
}

async fn what_is_no_form_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    let with_boundary = format!("multipart/form-data; boundary={BOUNDARY}");
    let broken = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nno end");
    for (media_type, body, status) in [
        ("application/json", "{}", 415),
        ("application/x-www-form-urlencoded", "title=a", 415),
        ("multipart/form-data", "", 400),
        (&with_boundary, "", 400),
        (&with_boundary, &broken, 400),
        (&with_boundary, &broken.replace("no end", &format!("\u{FFFD}\r\n--{BOUNDARY}x")), 400),
    ] {
        let request = request("POST", "/submissions").header(header::CONTENT_TYPE, media_type);
        let request = request.body(Body::from(body.to_owned())).expect("a request");
        portal.send("192.0.2.1", request).await.problem(status);
    }
    let request = request("POST", "/submissions").header(header::CONTENT_TYPE, &with_boundary);
    let request = request.header(header::CONTENT_LENGTH, 60_000_000).body(Body::empty()).expect("a request");
    portal.send("192.0.2.1", request).await.problem(413);
}

async fn hostile_texts_of_a_submission_are_stored_as_they_came(database: Database) {
    let portal = Portal::open(database).await;
    for text in
        ["<img src=x onerror=alert(1)>", "'); DELETE FROM submissions; --", "=1+1", "\u{202E}\u{1}%s{}"]
    {
        let texts = with(submission(), json!({ "title": text, "author": text }));
        let receipt = portal.submit(&texts, &[]).await.json(201);
        let (id, code) =
            (receipt["id"].as_str().expect("a number"), receipt["code"].as_str().expect("a code"));
        assert_eq!(portal.ask(id, code).await.json(200)["title"], text);
    }
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM submissions").await, 4);
}

async fn old_submissions_go_with_their_files(database: Database) {
    let portal = Portal::open(database).await;
    portal.submit(&submission(), &[("a.pdf", PDF), ("b.txt", "文字".as_bytes())]).await.json(201);
    for path in portal.uploads() {
        let file = std::fs::File::options().write(true).open(path).expect("a file");
        let begin = Duration::from_millis(crate::portal::BEGIN.unsigned_abs());
        file.set_modified(std::time::UNIX_EPOCH + begin).expect("a time");
    }
    for (days, files) in [(2, 2), (363, 2), (1, 0)] {
        portal.pass(Duration::from_secs(days * 24 * 3_600));
        portal.live.sweep().await.expect("a sweep");
        assert_eq!(portal.uploads().len(), files, "{days} days later");
    }
    assert_eq!(
        portal
            .database
            .number("SELECT (SELECT COUNT(*) FROM submissions) + (SELECT COUNT(*) FROM files)")
            .await,
        0
    );
}
