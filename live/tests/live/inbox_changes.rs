//! What staff do with an item, and what the audit log says of it.

use portal_live::{Actor, Inbox, InboxError, ItemState};
use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::portal::Portal;
use crate::sender::{message, submission, with};

on_each_database! {
    an_answer_is_published_and_withheld_as_readers_allow,
    spam_is_taken_off_the_page_and_may_come_back_to_the_list,
    an_answer_has_a_length,
    what_was_done_is_noted_in_order,
    what_was_refused_is_not_noted,
}

fn staff() -> Actor {
    Actor::command_line()
}

/// How many answers everyone sees.
async fn published(portal: &Portal) -> i64 {
    portal.get("/answers/1.json").await.json(200)["total"].as_i64().expect("a number")
}

async fn reason(inbox: &Inbox, id: &str, publish: bool) -> String {
    let refusal = inbox.publish(&staff(), id, publish).await.expect_err("a refusal");
    assert!(matches!(refusal, InboxError::NotPublishable(_)));
    refusal.to_string()
}

async fn an_answer_is_published_and_withheld_as_readers_allow(database: Database) {
    let portal = Portal::open(database).await;
    let inbox = portal.live.inbox();
    let (open, _) = portal.leave(&message()).await;
    let (private, _) = portal.leave(&with(message(), json!({ "publish": false }))).await;
    let receipt = portal.submit(&submission(), &[]).await.json(201);
    let sent = receipt["id"].as_str().expect("a number");
    assert!(reason(inbox, &open, true).await.contains("还没有答复"));
    assert!(reason(inbox, &open, false).await.contains("还没有答复"));
    for id in [&open, &private, sent] {
        assert_eq!(
            inbox.answer(&staff(), id, "答复", false).await.expect("an answer").state(),
            ItemState::Answered
        );
    }
    for (publish, total) in [(true, 1), (true, 1), (false, 0)] {
        let item = inbox.publish(&staff(), &open, publish).await.expect("a change");
        assert_eq!((item.is_published, published(&portal).await), (publish, total));
    }
    assert!(reason(inbox, &private, true).await.contains("没有同意"));
    assert!(reason(inbox, sent, true).await.contains("投稿"));
    assert_eq!(published(&portal).await, 0);
}

async fn spam_is_taken_off_the_page_and_may_come_back_to_the_list(database: Database) {
    let portal = Portal::open(database).await;
    let inbox = portal.live.inbox();
    let (id, _) = portal.leave(&message()).await;
    portal.answer(&id, "答复", true).await;
    let item = inbox.mark_spam(&staff(), &id, true).await.expect("a change");
    assert_eq!((item.is_spam, item.is_published, published(&portal).await), (true, false, 0));
    assert!(reason(inbox, &id, true).await.contains("垃圾信息"));
    let item = inbox.mark_spam(&staff(), &id, false).await.expect("a change");
    assert_eq!((item.is_spam, item.is_published), (false, false));
    inbox.publish(&staff(), &id, true).await.expect("a change");
    let receipt = portal.submit(&submission(), &[]).await.json(201);
    let sent = receipt["id"].as_str().expect("a number");
    assert!(inbox.mark_spam(&staff(), sent, true).await.expect("a change").is_spam);
    assert!(matches!(inbox.mark_spam(&staff(), "x", true).await, Err(InboxError::NoItem)));
}

async fn an_answer_has_a_length(database: Database) {
    let portal = Portal::open(database).await;
    let (id, _) = portal.leave(&message()).await;
    let answer = async |text: &str| {
        let done = portal.live.inbox().answer(&staff(), &id, text, false).await;
        done.map(|item| item.answer.unwrap_or_default()).map_err(|error| error.to_string())
    };
    assert_eq!(answer(" \r\n").await, Err("请填写答复。".to_owned()));
    assert_eq!(answer(&"字".repeat(5_001)).await, Err("答复最多 5000 个字，现有 5001 个。".to_owned()));
    assert!(answer("a\0b").await.is_err_and(|text| text.contains("U+0000")));
    assert_eq!(answer(&"字".repeat(5_000)).await, Ok("字".repeat(5_000)));
    assert_eq!(answer(" 一\r\n二 ").await, Ok(" 一\r\n二 ".to_owned()), "as it was typed");
}

async fn what_was_done_is_noted_in_order(database: Database) {
    let portal = Portal::open(database).await;
    let inbox = portal.live.inbox();
    let (id, _) = portal.leave(&message()).await;
    inbox.answer(&staff(), &id, "答复", false).await.expect("an answer");
    inbox.publish(&staff(), &id, true).await.expect("a change");
    inbox.publish(&staff(), &id, false).await.expect("a change");
    inbox.mark_spam(&staff(), &id, true).await.expect("a change");
    inbox.mark_spam(&staff(), &id, false).await.expect("a change");
    inbox.answer(&staff(), &id, "再答", true).await.expect("an answer");
    let history = inbox.history(&id).await.expect("a history");
    let labels: Vec<&str> = history.iter().map(|entry| entry.label()).collect();
    assert_eq!(labels, ["答复", "公开答复", "撤回公开", "标为垃圾信息", "取消垃圾标记", "公开答复"]);
    assert!(history.iter().all(|entry| entry.actor == "命令行 portal inbox"));
    let audit = inbox.audit(1).await.expect("a log");
    assert_eq!(
        (audit.total, audit.items[0].label(), audit.items[0].item.as_deref()),
        (6, "公开答复", Some(id.as_str()))
    );
}

async fn what_was_refused_is_not_noted(database: Database) {
    let portal = Portal::open(database).await;
    let inbox = portal.live.inbox();
    let (id, _) = portal.leave(&with(message(), json!({ "publish": false }))).await;
    inbox.answer(&staff(), &id, "", false).await.expect_err("a refusal");
    inbox.publish(&staff(), &id, true).await.expect_err("a refusal");
    inbox.mark_spam(&staff(), "20220614-9999", true).await.expect_err("a refusal");
    assert_eq!(inbox.audit(1).await.expect("a log").total, 0);
}
