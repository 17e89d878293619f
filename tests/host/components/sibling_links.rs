use super::{article, assert_holds, assert_lacks, html};
use leptos::prelude::*;
use portal::components::SiblingLinks;
use serde_json::json;

#[test]
fn a_neighbour_that_is_missing_has_no_link() {
    let article = article(json!({ "previous": { "id": "0", "title": "旧文" }, "next": null }));
    let html = html(move || view! { <SiblingLinks previous=article.previous next=article.next/> });
    assert_holds(&html, "href=\"/articles/0/\"");
    assert_holds(&html, "上一篇：旧文");
    assert_lacks(&html, "下一篇：");
}
