//! Texts of fields: the browser resolves the same character references as the host.

use futures::FutureExt;
use portal::api::{Api, EmbeddedAnswers};
use portal::model::ArticleId;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn markup_in_a_title_is_decoded_as_on_the_host() {
    for (written, title) in [
        (
            "2026年&ldquo;双创&rdquo;活动周&nbsp;启动<br/>——产教融合 &amp; 协同创新",
            "2026年“双创”活动周\u{a0}启动 ——产教融合 & 协同创新",
        ),
        ("&#32;&nbsp;&lt;b&gt; A<B R&D &nosuch; <双创>", " \u{a0}<b> A<B R&D &nosuch; <双创>"),
    ] {
        let document = json!({
            "id": "1", "title": written, "published_at": "2022-06-14T09:30:00+08:00",
            "channel": { "slug": "news", "name": "资讯中心" }, "body": { "format": "blocks", "blocks": [] },
        });
        let api =
            Api::new("nowhere", EmbeddedAnswers::from([("articles/1.json".to_owned(), document)])).unread();
        let id = ArticleId::parse("1").expect("an id");
        let article = api.article(&id).now_or_never().expect("an embedded answer is there at once");
        assert_eq!(article.expect("an article").title, title);
    }
}
