//! What staff list: filters, search, pages; one item with its files.

use std::time::Duration;

use portal_live::{Actor, Filter, InboxError, ItemKind, ItemState, Moment, SpamFilter};
use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::portal::{BEGIN, Portal};
use crate::sender::{message, submission, with};

on_each_database! {
    everything_that_is_no_spam_is_listed_newest_first,
    a_list_is_filtered,
    a_text_is_found_wherever_it_stands,
    nothing_in_a_search_is_a_pattern_or_sql,
    a_list_has_pages,
    an_item_is_shown_with_all_its_fields_and_files,
}

const PDF: &[u8] = b"%PDF-1.7\n";

/// The titles of what is listed, on the first page.
async fn titles(portal: &Portal, filter: Filter) -> Vec<String> {
    let listed = portal.live.inbox().list(&filter, 1).await.expect("a list");
    assert_eq!(usize::try_from(listed.total), Ok(listed.items.len()));
    listed.items.into_iter().map(|item| item.title).collect()
}

/// A message, a correction, a submission and spam, an hour apart; the numbers of the first two.
async fn filled(database: Database) -> (Portal, String, String) {
    let portal = Portal::open(database).await;
    let (first, _) = portal.leave(&with(message(), json!({ "title": "留言" }))).await;
    portal.pass(Duration::from_secs(3_600));
    let correction = json!({ "kind": "correction", "title": "纠错", "article": "a", "quote": "夜校" });
    let (second, _) = portal.leave(&with(message(), correction)).await;
    portal.pass(Duration::from_secs(3_600));
    portal.submit(&with(submission(), json!({ "title": "投稿" })), &[("a.pdf", PDF)]).await.json(201);
    portal.pass(Duration::from_secs(3_600));
    portal.leave(&with(message(), json!({ "title": "垃圾", "website": "http://e.example" }))).await;
    (portal, first, second)
}

async fn everything_that_is_no_spam_is_listed_newest_first(database: Database) {
    let (portal, ..) = filled(database).await;
    assert_eq!(titles(&portal, Filter::default()).await, ["投稿", "纠错", "留言"]);
}

async fn a_list_is_filtered(database: Database) {
    let (portal, first, second) = filled(database).await;
    portal.answer(&first, "答复", true).await;
    portal.answer(&second, "已改", false).await;
    let all = Filter { spam: SpamFilter::With, ..Filter::default() };
    for (filter, expected) in [
        (Filter { spam: SpamFilter::Only, ..all.clone() }, &["垃圾"][..]),
        (all.clone(), &["垃圾", "投稿", "纠错", "留言"]),
        (Filter { kind: Some(ItemKind::Message), ..all.clone() }, &["垃圾", "留言"]),
        (Filter { kind: Some(ItemKind::Correction), ..all.clone() }, &["纠错"]),
        (Filter { kind: Some(ItemKind::Submission), ..all.clone() }, &["投稿"]),
        (Filter { state: Some(ItemState::Unanswered), ..all.clone() }, &["垃圾", "投稿"]),
        (Filter { state: Some(ItemState::Answered), ..all.clone() }, &["纠错"]),
        (Filter { state: Some(ItemState::Published), ..all.clone() }, &["留言"]),
        (Filter { from: Some(Moment::from_millis(BEGIN + 7_200_000)), ..all.clone() }, &["垃圾", "投稿"]),
        (Filter { until: Some(Moment::from_millis(BEGIN + 3_600_000)), ..all.clone() }, &["留言"]),
        (Filter { from: Moment::of_date("2022-06-15"), ..all }, &[]),
    ] {
        assert_eq!(titles(&portal, filter.clone()).await, expected, "{filter:?}");
    }
}

async fn a_text_is_found_wherever_it_stands(database: Database) {
    let portal = Portal::open(database).await;
    let (id, _) = portal.leave(&with(message(), json!({ "contact": "Wang@News.example" }))).await;
    portal.answer(&id, "请发邮件至会员部。", false).await;
    portal.submit(&submission(), &[("a.pdf", PDF)]).await.json(201);
    for (search, count) in [
        (id.as_str(), 1),
        ("会员单位联系", 1),
        ("  王小明 ", 1),
        ("wang@NEWS", 1),
        ("会员部", 1),
        ("石埭湾工业园工会", 1),
        ("老食堂", 1),
        ("010-0000", 1),
        ("", 2),
        ("没有的文字", 0),
    ] {
        let filter = Filter { search: search.to_owned(), ..Filter::default() };
        assert_eq!(titles(&portal, filter).await.len(), count, "{search:?}");
    }
}

async fn nothing_in_a_search_is_a_pattern_or_sql(database: Database) {
    let portal = Portal::open(database).await;
    portal.leave(&with(message(), json!({ "title": "100%_\\'" }))).await;
    portal.leave(&with(message(), json!({ "title": "1000" }))).await;
    for (search, count) in [
        ("100%", 1),
        ("%", 1),
        ("_", 1),
        ("\\", 1),
        ("'", 1),
        ("100\0%", 1),
        ("' OR 1 = 1 --", 0),
        ("$1", 0),
        ("'; DROP TABLE messages; --", 0),
    ] {
        let filter = Filter { search: search.to_owned(), ..Filter::default() };
        assert_eq!(titles(&portal, filter).await.len(), count, "{search:?}");
    }
}

async fn a_list_has_pages(database: Database) {
    let portal = Portal::open_with(database, |settings| settings.limits.posts.burst = 100).await;
    for number in 0..31 {
        portal.leave(&with(message(), json!({ "title": number.to_string() }))).await;
    }
    let inbox = portal.live.inbox();
    for (page, shown, first, count) in
        [(0, 1, "30", 30), (1, 1, "30", 30), (2, 2, "0", 1), (u32::MAX, 2, "0", 1)]
    {
        let listed = inbox.list(&Filter::default(), page).await.expect("a list");
        assert_eq!((listed.page, listed.page_count, listed.total), (shown, 2, 31));
        assert_eq!((listed.items[0].title.as_str(), listed.items.len()), (first, count));
    }
}

async fn an_item_is_shown_with_all_its_fields_and_files(database: Database) {
    let portal = Portal::open(database).await;
    let receipt = portal.submit(&submission(), &[("稿件.pdf", PDF), ("b.pdf", PDF)]).await.json(201);
    let id = receipt["id"].as_str().expect("a number");
    let shown = portal.live.inbox().show(&format!(" {id} ")).await.expect("an item");
    let item = &shown.item;
    assert_eq!(
        (item.kind, item.state(), item.received_at),
        (ItemKind::Submission, ItemState::Unanswered, Moment::from_millis(BEGIN))
    );
    assert_eq!((item.name.as_str(), item.channel.as_deref()), ("石埭湾工业园工会", Some("news")));
    assert_eq!(
        (item.contact.as_deref(), item.organization.as_deref()),
        (Some("010-0000 0000"), Some("石埭湾工业园"))
    );
    let files: Vec<_> =
        shown.files.iter().map(|file| (file.name.as_str(), file.kind.as_str(), file.bytes)).collect();
    assert_eq!(files, [("稿件.pdf", "pdf", 9), ("b.pdf", "pdf", 9)]);
    for id in ["", "20220614-9999", "' OR 1 = 1 --", "\0"] {
        let none = portal.live.inbox().show(id).await;
        assert!(matches!(none, Err(InboxError::NoItem)), "{id:?}");
        let answer = portal.live.inbox().answer(&Actor::command_line(), id, "答", true).await;
        assert!(matches!(answer, Err(InboxError::NoItem)), "{id:?}");
    }
}
