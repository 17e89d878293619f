//! The desk's list: filters, search, pages; and the log.

use serde_json::json;

use crate::database::{Database, on_each_database};
use crate::desk_browser::{Browser, NAME, add_account};
use crate::portal::{Answer, Portal};
use crate::sender::{message, submission, with};

on_each_database! {
    a_list_is_filtered_and_searched_by_its_address,
    a_search_of_any_length_is_answered,
    the_form_shows_what_the_list_is_filtered_by,
    a_long_list_has_pages_of_the_same_filter,
    the_log_says_who_did_what,
}

/// The titles of what is listed.
fn titles(answer: &Answer) -> Vec<&str> {
    let rows = answer.page(200).split("class=\"list__title\"").skip(1);
    rows.filter_map(|rest| rest.split_once('>')?.1.split('<').next()).collect()
}

async fn filled(database: Database) -> (Portal, String) {
    let portal = Portal::open_with(database, |settings| settings.limits.posts.burst = 100).await;
    add_account(&portal, NAME).await;
    let (id, _) = portal.leave(&with(message(), json!({ "title": "留言" }))).await;
    portal.leave(&with(message(), json!({ "kind": "correction", "title": "纠错" }))).await;
    portal.submit(&with(submission(), json!({ "title": "投稿" })), &[]).await.json(201);
    portal.leave(&with(message(), json!({ "title": "垃圾", "website": "http://e.example" }))).await;
    (portal, id)
}

async fn a_list_is_filtered_and_searched_by_its_address(database: Database) {
    let (portal, id) = filled(database).await;
    portal.answer(&id, "答复", false).await;
    let mut browser = Browser::of_staff(&portal).await;
    for (query, expected) in [
        ("", &["投稿", "纠错", "留言"][..]),
        ("?kind=&state=&spam=without&from=&until=&search=", &["投稿", "纠错", "留言"]),
        ("?kind=correction", &["纠错"]),
        ("?state=answered", &["留言"]),
        ("?spam=only", &["垃圾"]),
        ("?spam=with", &["垃圾", "投稿", "纠错", "留言"]),
        ("?from=2022-06-14&until=2022-06-14", &["投稿", "纠错", "留言"]),
        ("?from=2022-06-15", &[]),
        ("?until=2022-06-13", &[]),
        ("?search=%E7%9F%B3%E5%9F%AD%E6%B9%BE", &["投稿"]),
        ("?kind=nonsense&page=x&from=today", &["投稿", "纠错", "留言"]),
        ("?search=%00%25%FF", &[]),
    ] {
        let answer = browser.get(&format!("/desk/{query}")).await;
        assert_eq!(titles(&answer), expected, "{query}");
    }
}

async fn a_search_of_any_length_is_answered(database: Database) {
    let (portal, _) = filled(database).await;
    let mut browser = Browser::of_staff(&portal).await;
    let answer = browser.get(&format!("/desk/?search={}", "a".repeat(60_000))).await;
    assert!(titles(&answer).is_empty());
}

async fn the_form_shows_what_the_list_is_filtered_by(database: Database) {
    let (portal, _) = filled(database).await;
    let mut browser = Browser::of_staff(&portal).await;
    let query = "kind=message&state=published&spam=with&from=2022-06-01&until=2022-06-30&search=a%26b";
    let answer = browser.get(&format!("/desk/?{query}")).await;
    let page = answer.page(200);
    for part in [
        "<option value=\"message\" selected>留言</option>",
        "<option value=\"published\" selected>已公开</option>",
        "<option value=\"with\" selected>全部</option>",
        "name=\"from\" value=\"2022-06-01\"",
        "name=\"until\" value=\"2022-06-30\"",
        "name=\"search\" value=\"a&#38;b\"",
        "没有符合条件的来信。",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let export = format!("href=\"/desk/table.csv?{}\"", query.replace('&', "&#38;"));
    assert!(page.contains(&export), "{export}: {page}");
}

async fn a_long_list_has_pages_of_the_same_filter(database: Database) {
    let (portal, _) = filled(database).await;
    for number in 0..30 {
        portal.leave(&with(message(), json!({ "title": format!("第{number}条") }))).await;
    }
    let mut browser = Browser::of_staff(&portal).await;
    let first = browser.get("/desk/?kind=message").await;
    assert_eq!(titles(&first).len(), 30);
    assert!(first.text.contains("共 31 条，第 1 页，共 2 页") && !first.text.contains("rel=\"prev\""));
    assert!(first.text.contains("rel=\"next\" href=\"/desk/?kind=message&#38;page=2\""), "{}", first.text);
    let second = browser.get("/desk/?kind=message&page=2").await;
    assert_eq!(titles(&second), ["留言"]);
    assert!(second.text.contains("rel=\"prev\"") && !second.text.contains("rel=\"next\""));
}

async fn the_log_says_who_did_what(database: Database) {
    let (portal, id) = filled(database).await;
    let mut browser = Browser::of_staff(&portal).await;
    let fields = [("task", "answer_and_publish"), ("text", "答复"), ("seen", "")];
    browser.post(&format!("/desk/items/{id}"), &fields).await.target();
    let answer = browser.get("/desk/log").await;
    let entry = format!(
        "<tr><td>2022-06-14 09:30</td><td><bdi>{NAME}</bdi></td><td>公开答复</td><td><a href=\"/desk/items/{id}\">{id}</a></td></tr>"
    );
    assert!(answer.page(200).contains(&entry), "{}", answer.text);
    assert!(answer.text.contains("<td>登录</td><td><bdi>王编辑</bdi></td>"), "{}", answer.text);
}
