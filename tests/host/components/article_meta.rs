use super::{article, assert_holds, assert_lacks, html};
use leptos::prelude::*;
use portal::components::ArticleMeta;
use serde_json::json;

#[test]
fn source_time_and_views_are_told() {
    let article =
        article(json!({ "source": { "name": "本网", "url": "https://example.org/" }, "views": 1024 }));
    let html = html(move || view! { <ArticleMeta article/> });
    assert_holds(
        &html,
        "来源：<a href=\"https://example.org/\" target=\"_blank\" rel=\"noopener noreferrer\">本网</a>",
    );
    assert_holds(&html, "<time datetime=\"2022-06-14T09:30:00+08:00\">2022年06月14日 09:30</time>");
    assert_holds(&html, "点击量：1024");
}

#[test]
fn what_is_not_known_has_no_label() {
    let article = article(json!({ "source": null, "author": "", "views": null }));
    let html = html(move || view! { <ArticleMeta article/> });
    for label in ["来源", "作者", "点击量"] {
        assert_lacks(&html, label);
    }
    assert_holds(&html, "发布时间");
}
