use super::{article, assert_holds, assert_lacks, html};
use leptos::prelude::*;
use portal::components::ArticleList;
use serde_json::json;

#[test]
fn an_article_elsewhere_is_linked_there_and_a_pinned_one_is_marked() {
    let article = article(json!({ "related": [
        { "id": "2", "title": "站外", "published_at": "2022-06-14T09:30:00+08:00", "external_url": "https://example.org/a" },
        { "id": "3", "title": "置顶文章", "published_at": "2022-06-13T23:30:00Z", "pinned": true },
    ] }));
    let html = html(move || view! { <ArticleList items=article.related/> });
    assert_holds(
        &html,
        "<a href=\"https://example.org/a\" target=\"_blank\" rel=\"noopener noreferrer\">站外</a>",
    );
    assert_lacks(&html, "/articles/2/");
    assert_holds(&html, ">置顶</span>");
    assert_holds(&html, ">2022-06-14</time>");
}
