//! Published answers: what staff chose of what readers allowed, page by page, names masked.

use std::time::Duration;

use axum::http::header;
use serde_json::{Value, json};

use crate::database::{Database, on_each_database};
use crate::portal::Portal;
use crate::sender::{message, with};

on_each_database! {
    what_both_allow_is_published_with_a_masked_name,
    an_answer_can_be_withheld_again,
    answers_come_in_pages_newest_first,
    a_page_that_is_none_is_not_found,
}

async fn page(portal: &Portal, page: u32) -> Value {
    portal.get(&format!("/answers/{page}.json")).await.json(200)
}

async fn what_both_allow_is_published_with_a_masked_name(database: Database) {
    let portal = Portal::open(database).await;
    let (published, _) = portal.leave(&message()).await;
    let (withheld, _) = portal.leave(&message()).await;
    let (private, _) = portal.leave(&with(message(), json!({ "publish": false }))).await;
    portal.leave(&message()).await;
    portal.pass(Duration::from_secs(3_600));
    for (id, publish) in [(&published, true), (&withheld, false), (&private, true)] {
        portal.live.answer(id, "请发邮件至会员部。", publish).await.expect("an answer");
    }
    let answer = portal.get("/answers/1.json").await;
    let item = json!({
        "id": published, "title": "会员单位联系信息如何更新", "name": "王**",
        "content": "请问会员单位联系信息如何更新？", "received_at": "2022-06-14T09:30:00+08:00",
        "answer": "请发邮件至会员部。", "answered_at": "2022-06-14T10:30:00+08:00",
    });
    assert_eq!(answer.json(200), json!({ "page": 1, "page_count": 1, "total": 1, "items": [item] }));
    assert!(!answer.text.contains("0000 0000"), "no contact");
    assert_eq!(answer.headers[header::CACHE_CONTROL], "public, max-age=60");
}

async fn an_answer_can_be_withheld_again(database: Database) {
    let portal = Portal::open(database).await;
    let (id, _) = portal.leave(&message()).await;
    for (publish, total) in [(true, 1), (false, 0)] {
        portal.live.answer(&id, "答复", publish).await.expect("an answer");
        assert_eq!(page(&portal, 1).await["total"], total);
    }
}

async fn answers_come_in_pages_newest_first(database: Database) {
    let portal = Portal::open_with(database, |settings| settings.limits.posts.burst = 100).await;
    for number in 1..=41 {
        let (id, _) = portal.leave(&with(message(), json!({ "title": number.to_string() }))).await;
        portal.pass(Duration::from_secs(1));
        portal.live.answer(&id, "答复", true).await.expect("an answer");
    }
    for (number, count, first) in [(1, 20, "41"), (2, 20, "21"), (3, 1, "1")] {
        let page = page(&portal, number).await;
        assert_eq!(
            (&page["page"], &page["page_count"], &page["total"]),
            (&json!(number), &json!(3), &json!(41))
        );
        assert_eq!(page["items"].as_array().map(Vec::len), Some(count));
        assert_eq!(page["items"][0]["title"], first);
    }
    portal.get("/answers/4.json").await.problem(404);
}

async fn a_page_that_is_none_is_not_found(database: Database) {
    let portal = Portal::open(database).await;
    assert_eq!(page(&portal, 1).await, json!({ "page": 1, "page_count": 1, "total": 0, "items": [] }));
    for file in ["2.json", "0.json", "01.json", "1", "x.json", "-1.json", "99999999999.json", "%FF.json"] {
        portal.get(&format!("/answers/{file}")).await.problem(404);
    }
}
