//! Views: once per reader and article within 24 hours.

use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::header;
use portal_live::{ClientSource, Quota};
use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::portal::{Answer, Portal, request, send, write_article};

pub(crate) const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
const CHROME: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";
pub(crate) const HOUR: Duration = Duration::from_secs(3_600);

on_each_database! {
    a_reading_counts_once_per_reader_and_day,
    readers_behind_one_address_differ_by_their_browsers,
    within_24_hours_also_across_midnight_a_reader_counts_once,
    a_crawler_gets_the_count_and_is_not_in_it,
    counting_begins_at_what_the_article_brings_along,
    an_article_that_does_not_exist_has_no_views,
    several_counts_come_in_one_answer,
    a_list_of_ids_that_is_none_is_refused,
    too_many_new_readings_of_one_address_have_to_wait,
    behind_a_proxy_readers_are_told_apart_by_its_header,
}

pub(crate) async fn read(portal: &Portal, article: &str, address: &str, browser: &str) -> i64 {
    views(&post(portal.app(), article, address, browser).await)
}

pub(crate) async fn post(app: Router, article: &str, address: &str, browser: &str) -> Answer {
    let request = request("POST", &format!("/articles/{article}/views")).header(header::USER_AGENT, browser);
    send(app, address, request.body(Body::empty()).expect("a request")).await
}

#[track_caller]
fn views(answer: &Answer) -> i64 {
    answer.json(200)["views"].as_i64().expect("a number")
}

async fn a_reading_counts_once_per_reader_and_day(database: Database) {
    let portal = Portal::open(database).await;
    assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 1);
    assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 1);
    assert_eq!(read(&portal, "b", "192.0.2.1", FIREFOX).await, 1);
    portal.pass(24 * HOUR);
    assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 2);
}

async fn readers_behind_one_address_differ_by_their_browsers(database: Database) {
    let portal = Portal::open(database).await;
    assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 1);
    assert_eq!(read(&portal, "a", "192.0.2.1", CHROME).await, 2);
    assert_eq!(read(&portal, "a", "192.0.2.2", CHROME).await, 3);
    assert_eq!(read(&portal, "a", "2001:db8::1", CHROME).await, 4);
    assert_eq!(read(&portal, "a", "2001:db8::2", CHROME).await, 4, "another address of the same network");
}

async fn within_24_hours_also_across_midnight_a_reader_counts_once(database: Database) {
    let portal = Portal::open(database).await;
    portal.pass(22 * HOUR);
    assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 1);
    for hours in [1, 1, 12, 9] {
        portal.pass(hours * HOUR);
        assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 1);
    }
    assert_eq!(read(&portal, "a", "192.0.2.2", FIREFOX).await, 2);
    portal.pass(HOUR);
    assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 3);
}

async fn a_crawler_gets_the_count_and_is_not_in_it(database: Database) {
    let portal = Portal::open(database).await;
    let baidu = "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)";
    assert_eq!(read(&portal, "a", "192.0.2.1", baidu).await, 0);
    assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 1);
    assert_eq!(read(&portal, "a", "192.0.2.1", baidu).await, 1);
}

async fn with_content(database: Database) -> Portal {
    let content = database.folder.path().join("api/v1");
    write_article(&content, "old", r#"{ "id": "old", "views": 3862 }"#);
    write_article(&content, "text", r#"{ "id": "text", "views": "487" }"#);
    write_article(&content, "new", r#"{ "id": "new" }"#);
    Portal::open_with(database, |settings| settings.content = Some(content)).await
}

async fn counting_begins_at_what_the_article_brings_along(database: Database) {
    let portal = with_content(database).await;
    for (article, first) in [("old", 3862), ("text", 487), ("new", 0)] {
        assert_eq!(read(&portal, article, "192.0.2.1", FIREFOX).await, first + 1);
        assert_eq!(read(&portal, article, "192.0.2.2", FIREFOX).await, first + 2);
    }
}

async fn an_article_that_does_not_exist_has_no_views(database: Database) {
    let portal = with_content(database).await;
    for article in ["missing", "..%2Fsite", "a%00", "%FF", "文章", &"a".repeat(65)] {
        let article = article.replace("文章", "%E6%96%87%E7%AB%A0");
        post(portal.app(), &article, "192.0.2.1", FIREFOX).await.problem(404);
    }
    write_article(&portal.database.folder.path().join("api/v1"), "missing", "{}");
    assert_eq!(read(&portal, "missing", "192.0.2.1", FIREFOX).await, 1, "published since");
    let answer = portal.get("/articles/old/views").await;
    answer.problem(405);
    assert_eq!(answer.headers[header::ALLOW], "POST");
}

async fn several_counts_come_in_one_answer(database: Database) {
    let portal = with_content(database).await;
    read(&portal, "old", "192.0.2.1", FIREFOX).await;
    let counts = portal.get("/views?ids=old,text,missing").await;
    assert_eq!(counts.json(200), json!({ "old": 3863, "text": 487 }));
    assert_eq!(counts.headers[header::CACHE_CONTROL], "no-store");
}

async fn a_list_of_ids_that_is_none_is_refused(database: Database) {
    let portal = Portal::open(database).await;
    let most = vec!["a"; 100].join(",");
    assert_eq!(portal.get(&format!("/views?ids={most}")).await.json(200), json!({}));
    for query in ["", "?ids=", "?ids=a,,b", "?ids=a.b", "?ids=%27%3B--", &format!("?ids={most},a")] {
        let problem = portal.get(&format!("/views{query}")).await.problem(422);
        assert_eq!(problem["errors"][0]["field"], "ids");
    }
}

async fn too_many_new_readings_of_one_address_have_to_wait(database: Database) {
    let portal =
        Portal::open_with(database, |settings| settings.limits.readings = Quota { burst: 2, per_minute: 6 })
            .await;
    for article in ["a", "b"] {
        read(&portal, article, "192.0.2.1", FIREFOX).await;
    }
    let refused = post(portal.app(), "c", "192.0.2.1", FIREFOX).await;
    refused.problem(429);
    assert_eq!(refused.retry_after(), Some(10));
    assert_eq!(read(&portal, "a", "192.0.2.1", FIREFOX).await, 1, "known already, costs nothing");
    assert_eq!(read(&portal, "c", "192.0.2.2", FIREFOX).await, 1, "someone else");
    portal.pass(Duration::from_secs(10));
    assert_eq!(read(&portal, "c", "192.0.2.1", FIREFOX).await, 2);
}

async fn behind_a_proxy_readers_are_told_apart_by_its_header(database: Database) {
    let name = header::HeaderName::from_static("x-forwarded-for");
    let portal = Portal::open_with(database, |settings| settings.client = ClientSource::Header(name)).await;
    for (forwarded, count) in [("192.0.2.1", 1), ("192.0.2.2", 2), ("203.0.113.5, 192.0.2.2", 2)] {
        let request = request("POST", "/articles/a/views").header("x-forwarded-for", forwarded);
        let answer = portal.send("127.0.0.1", request.body(Body::empty()).expect("a request")).await;
        assert_eq!(views(&answer), count, "{forwarded}");
    }
}
