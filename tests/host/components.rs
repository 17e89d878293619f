//! Components rendered on the host: what a reader gets of them without scripts.

mod article_list;
mod article_meta;
mod article_notice;
mod attachments;
mod breadcrumb;
mod failure_notice;
mod pagination;
mod rich_text;
mod sibling_links;
mod side_tools;

use leptos::prelude::*;

/// A view as HTML, without leptos's marks.
fn html<V: IntoView + 'static>(view: impl FnOnce() -> V) -> String {
    let html = Owner::new().with(|| view().into_view().to_html());
    html.replace("<!>", "").replace(" class=\"\"", "").replace(" data-noscroll=\"\"", "")
}

#[track_caller]
fn assert_holds(html: &str, part: &str) {
    assert!(html.contains(part), "{part}\nis not in\n{html}");
}

#[track_caller]
fn assert_lacks(html: &str, part: &str) {
    assert!(!html.contains(part), "{part}\nis in\n{html}");
}

/// An article by way of the API, with the fields that `extra` gives.
pub(crate) fn article(extra: serde_json::Value) -> portal::model::Article {
    use futures::FutureExt;
    let mut document = serde_json::json!({
        "id": "1", "title": "标题", "published_at": "2022-06-14T09:30:00+08:00",
        "channel": { "slug": "news", "name": "资讯中心" }, "body": { "format": "html", "html": "" },
    });
    for (key, value) in extra.as_object().expect("an object") {
        document[key] = value.clone();
    }
    let embedded = portal::api::EmbeddedAnswers::from([("articles/1.json".to_owned(), document)]);
    let id = portal::model::ArticleId::parse("1").expect("an id");
    let answer = portal::api::Api::new("nowhere", embedded).unread().article(&id).now_or_never();
    answer.expect("an embedded answer is there at once").expect("an article")
}
