use super::{article, assert_holds, assert_lacks, html};
use leptos::prelude::*;
use portal::components::{ArticleList, TitleList};
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

#[test]
fn a_list_of_titles_names_the_year_where_it_changes() {
    let item = |id: &str, day: &str| json!({ "id": id, "title": "题", "published_at": format!("{day}T09:30:00+08:00") });
    let days = ["2026-11-18", "2026-11-05", "2025-03-20", "2026-01-02"];
    let items: Vec<_> = days.iter().zip(["2", "3", "4", "5"]).map(|(day, id)| item(id, day)).collect();
    let article = article(json!({ "related": items }));
    let html = html(move || view! { <TitleList items=article.related/> });
    let shown: Vec<_> = html.split("</time>").filter_map(|part| part.rsplit('>').next()).collect();
    assert_eq!(shown[..4], ["2026-11-18", "11-05", "2025-03-20", "2026-01-02"]);
    assert_holds(&html, "datetime=\"2026-11-05T09:30:00+08:00\"");
}
