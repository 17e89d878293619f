use super::{article, assert_holds, assert_lacks, html};
use leptos::prelude::*;
use portal::components::ArticleNotice;
use serde_json::json;

fn notice(status: serde_json::Value) -> String {
    let status = article(json!({ "status": status })).status.expect("a status");
    html(move || view! { <ArticleNotice status/> })
}

#[test]
fn a_withdrawn_article_says_since_when_and_why() {
    let html =
        notice(json!({ "kind": "withdrawn", "at": "2026-06-15T09:00:00+08:00", "reason": "信息有误" }));
    assert_holds(&html, "本文已撤回（2026年06月15日 09:00），内容不再提供。");
    assert_holds(&html, "原因：信息有误");
    assert_lacks(&html, "<a ");
}

#[test]
fn a_superseded_article_leads_to_the_one_that_holds() {
    let html = notice(json!({ "kind": "superseded", "at": "2026-06-15T09:00:00+08:00", "replaced_by": "2" }));
    assert_holds(&html, "本文已被新的内容替代");
    assert_holds(&html, "href=\"/articles/2/\"");
}
