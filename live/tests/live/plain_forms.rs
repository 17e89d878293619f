//! Forms without scripts: sent by the browser itself, answered by a page, without a proof of work and so at a lower rate.

use axum::body::Body;
use axum::http::{HeaderValue, Request, header};
use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::portal::{Answer, Portal, request};
use crate::sender::{form, json_request, message, submission};

on_each_database! {
    a_plain_form_is_answered_by_a_page_with_number_and_code,
    a_page_that_is_reloaded_stores_nothing_twice,
    a_page_says_what_is_wrong_and_shows_texts_as_text,
    forms_without_a_proof_have_to_wait_sooner,
    a_proof_that_comes_all_the_same_is_checked,
    a_plain_form_with_files_is_answered_by_a_page,
    a_form_on_another_site_is_refused_by_a_page,
    a_program_gets_no_page_and_has_to_work,
}

/// What a browser asks for when it opens a page.
const ACCEPT: &str = "text/html,application/xhtml+xml,*/*;q=0.8";
const MESSAGE: &str = "kind=message&name=%E7%8E%8B&title=%E6%A0%87%E9%A2%98&content=%E4%BA%94%E4%B8%AA%E5%AD%97%E6%AD%A3%E6%96%87&publish=on&contact=&website=";

fn plain(body: &str) -> Request<Body> {
    let request = request("POST", "/messages").header(header::ACCEPT, ACCEPT);
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    request.body(Body::from(body.to_owned())).expect("a request")
}

#[track_caller]
fn page(answer: &Answer, status: u16) -> &str {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.text);
    assert_eq!(answer.headers[header::CONTENT_TYPE], "text/html; charset=utf-8");
    assert_eq!(answer.headers[header::CONTENT_SECURITY_POLICY], "default-src 'none'; frame-ancestors 'none'");
    assert_eq!(answer.headers[header::CACHE_CONTROL], "no-store");
    &answer.text
}

/// The texts in `<strong>`: number and code.
fn receipt(page: &str) -> Vec<&str> {
    page.split("<strong>").skip(1).filter_map(|rest| rest.split('<').next()).collect()
}

async fn a_plain_form_is_answered_by_a_page_with_number_and_code(database: Database) {
    let portal = Portal::open(database).await;
    let answer = portal.send("192.0.2.1", plain(MESSAGE)).await;
    let [id, code] = receipt(page(&answer, 201))[..] else { panic!("{}", answer.text) };
    assert_eq!(portal.ask(id, code).await.json(200)["title"], "标题");
    assert_eq!(
        portal.database.number("SELECT COUNT(*) FROM messages WHERE publish = 1 AND is_spam = 0").await,
        1
    );
}

async fn a_page_that_is_reloaded_stores_nothing_twice(database: Database) {
    let portal = Portal::open(database).await;
    let first = portal.send("192.0.2.1", plain(MESSAGE)).await;
    assert_eq!(portal.send("192.0.2.1", plain(MESSAGE)).await.text, first.text);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages").await, 1);
    page(&portal.send("192.0.2.1", plain(&format!("{MESSAGE}&quote=another"))).await, 201);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages").await, 2);
}

async fn a_page_says_what_is_wrong_and_shows_texts_as_text(database: Database) {
    let portal = Portal::open(database).await;
    let answer = portal.send("192.0.2.1", plain("kind=message&name=%00&content=%3Cscript%3E")).await;
    let page = page(&answer, 422);
    for detail in ["姓名含有无法保存的字符（U+0000），请删去。", "请填写标题。"] {
        assert!(page.contains(&format!("<li>{detail}</li>")), "{page}");
    }
    let files: [(&str, &[u8]); 1] = [("<img src=x>.exe", b"MZ\x90\0")];
    let mut request = form(&submission(), &files);
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static(ACCEPT));
    let answer = portal.send("192.0.2.1", request).await;
    assert_eq!(answer.status.as_u16(), 415);
    assert!(!answer.text.contains("<img") && answer.text.contains("img src=x"), "{}", answer.text);
}

async fn forms_without_a_proof_have_to_wait_sooner(database: Database) {
    let portal = Portal::open(database).await;
    for _ in 0..5 {
        portal.send("192.0.2.1", plain(MESSAGE)).await;
    }
    let refused = portal.send("192.0.2.1", plain(MESSAGE)).await;
    assert!(page(&refused, 429).contains("请稍候再试。"));
    assert_eq!(refused.retry_after(), Some(60));
    portal.post_message(&message()).await.json(201);
}

async fn a_proof_that_comes_all_the_same_is_checked(database: Database) {
    let portal = Portal::open(database).await;
    page(&portal.send("192.0.2.1", plain(&format!("{MESSAGE}&proof=forged"))).await, 422);
    page(&portal.send("192.0.2.1", plain(&format!("{MESSAGE}&proof="))).await, 201);
}

async fn a_plain_form_with_files_is_answered_by_a_page(database: Database) {
    let portal = Portal::open(database).await;
    let files: [(&str, &[u8]); 2] = [("稿件.pdf", b"%PDF-1.7\n"), ("", b"")];
    let mut request = form(&submission(), &files);
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static(ACCEPT));
    assert_eq!(receipt(page(&portal.send("192.0.2.1", request).await, 201)).len(), 2);
    assert_eq!(portal.uploads().len(), 1);
    let without_accept = portal.send("192.0.2.1", form(&json!({ "title": "标题" }), &[])).await;
    without_accept.problem(422);
}

async fn a_form_on_another_site_is_refused_by_a_page(database: Database) {
    let portal = Portal::open(database).await;
    for (site, status) in [("cross-site", 403), ("same-origin", 201)] {
        let mut request = plain(MESSAGE);
        request.headers_mut().insert("sec-fetch-site", HeaderValue::from_static(site));
        page(&portal.send("192.0.2.1", request).await, status);
    }
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages").await, 1);
}

async fn a_program_gets_no_page_and_has_to_work(database: Database) {
    let portal = Portal::open(database).await;
    let mut request = plain(MESSAGE);
    request.headers_mut().remove(header::ACCEPT);
    portal.send("192.0.2.1", request).await.problem(415);
    let mut json = json_request("/messages", &message());
    json.headers_mut().insert(header::ACCEPT, HeaderValue::from_static(ACCEPT));
    portal.send("192.0.2.1", json).await.problem(422);
    assert_eq!(portal.database.number("SELECT COUNT(*) FROM messages").await, 0);
}
