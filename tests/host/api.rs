//! Decoding the API: what the contract says becomes a model, and a refusal names its field.

use futures::FutureExt;
use portal::api::{Api, ApiError, EmbeddedAnswers};
use portal::model::{Article, ArticleId, Block, ChannelPage, ChannelSlug, Failure, Inline, StatusKind};
use serde_json::{Value, json};

fn article_document() -> Value {
    json!({
        "id": "1", "title": "标题", "published_at": "2022-06-14T09:30:00+08:00",
        "channel": { "slug": "news", "name": "资讯中心", "parent": null },
        "body": { "format": "html", "html": "<p>　　正文。</p>" },
    })
}

fn list_document() -> Value {
    json!({
        "channel": { "slug": "news", "name": "资讯中心" }, "page": 1, "page_size": 10, "page_count": 1, "total": 2,
        "items": [
            { "id": "1", "title": "一", "published_at": "2022-06-14T09:30:00+08:00", "pinned": false },
            { "id": "2", "title": "二", "published_at": "2022-06-13T09:30:00+08:00", "pinned": true },
        ],
    })
}

/// A source that answers this and nothing else.
fn with_answer(path: &str, document: Value) -> Api {
    embedding(path, document).unread()
}

/// A page that carries this answer.
fn embedding(path: &str, document: Value) -> Api {
    Api::new("nowhere", EmbeddedAnswers::from([(path.to_owned(), document)]))
}

fn read_article(document: Value) -> Result<Article, ApiError> {
    let (id, api) = (ArticleId::parse("1").expect("an id"), with_answer("articles/1.json", document));
    api.article(&id).now_or_never().expect("an embedded answer is there at once")
}

fn read_list(document: Value) -> Result<ChannelPage, ApiError> {
    let (slug, api) =
        (ChannelSlug::parse("news").expect("a slug"), with_answer("channels/news/1.json", document));
    api.channel_page(&slug, 1).now_or_never().expect("an embedded answer is there at once")
}

/// The document with the value at `pointer` replaced.
fn with(mut document: Value, pointer: &str, value: Value) -> Value {
    let (parent, key) = pointer.rsplit_once('/').expect("a JSON pointer");
    document.pointer_mut(parent).expect(parent)[key] = value;
    document
}

#[test]
fn what_may_be_missing_may_be_missing() {
    let article = read_article(article_document()).expect("an article");
    assert_eq!(article.title, "标题");
    assert_eq!((article.views, article.source, article.status), (None, None, None));
}

#[test]
fn a_refusal_names_the_document_and_the_field() {
    for (pointer, value, problem) in [
        ("/title", json!(7), "articles/1.json 的字段 title 应为文本，却是数字"),
        ("/title", Value::Null, "articles/1.json 的字段 title 应为文本，但没有填写"),
        ("/channel/slug", json!("a b"), "字段 channel.slug 应为英文字母、数字、-、_，1–64 个，但写法不对"),
        (
            "/published_at",
            json!("yesterday"),
            "字段 published_at 应为带时区的时间，如 2026-12-01T09:00:00+08:00，但写法不对",
        ),
        ("/body/format", json!("pdf"), "字段 body.format 应为“html”或“blocks”"),
    ] {
        let error = read_article(with(article_document(), pointer, value)).expect_err(problem);
        assert!(error.to_string().contains(problem), "{error}");
        assert_eq!(Failure::from(error), Failure::UnreadableAnswer);
    }
}

#[test]
fn a_number_written_as_text_is_a_number_and_a_word_counts_as_missing() {
    for (written, views) in [("1024", Some(1024)), ("many", None)] {
        let article = read_article(with(article_document(), "/views", json!(written))).expect(written);
        assert_eq!(article.views, views, "{written}");
    }
}

#[test]
fn an_answer_that_is_another_ones_is_refused() {
    let message = |error: ApiError| error.to_string();
    let article =
        read_article(with(article_document(), "/id", json!("2"))).map_err(message).expect_err("refused");
    assert!(article.ends_with("articles/1.json 的字段 id 应为“1”，与地址一致，却是“2”"));
    let list = read_list(with(list_document(), "/channel/slug", json!("notices"))).map_err(message);
    assert!(list.expect_err("refused").contains("字段 channel.slug 应为“news”"));
    let list = read_list(with(list_document(), "/page", json!(2))).map_err(message);
    assert!(list.expect_err("refused").contains("字段 page 应为“1”"));
}

#[test]
fn an_article_does_not_lead_to_itself() {
    let itself = json!({ "id": "1", "title": "标题" });
    let mut document = article_document();
    document["previous"] = itself.clone();
    document["next"] = itself;
    document["status"] = json!({ "kind": "superseded", "replaced_by": "1" });
    document["related"] =
        json!([{ "id": "1", "title": "标题", "published_at": "2022-06-14T09:30:00+08:00" }]);
    let article = read_article(document).expect("an article");
    assert_eq!((article.previous, article.next), (None, None));
    assert_eq!(article.status.and_then(|status| status.replaced_by), None);
    assert_eq!(article.related, []);
}

#[test]
fn one_bad_item_drops_that_item_and_not_the_list() {
    let list = read_list(with(list_document(), "/items/0/id", json!("../etc"))).expect("a list");
    assert_eq!(list.items.len(), 1);
    assert_eq!(list.items[0].title, "二");
}

#[test]
fn the_signature_for_wechat_is_asked_for_a_whole_address() {
    let url = "https://www.cadz.example/channels/news/?from=singlemessage";
    let path =
        "wechat/signature?url=https%3A%2F%2Fwww.cadz.example%2Fchannels%2Fnews%2F%3Ffrom%3Dsinglemessage";
    let answer =
        json!({ "appId": "wx0", "timestamp": 1_655_170_200, "nonceStr": "Wm3W", "signature": "0f9d" });
    let signature = with_answer(path, answer).wechat_signature(url.to_owned()).now_or_never();
    let signature = signature.expect("an embedded answer is there at once").expect("a signature");
    assert_eq!((signature.app_id.as_str(), signature.timestamp), ("wx0", 1_655_170_200));
    assert_eq!((signature.nonce.as_str(), signature.signature.as_str()), ("Wm3W", "0f9d"));
}

#[test]
fn a_page_beyond_the_last_is_not_found() {
    let slug = ChannelSlug::parse("news").expect("a slug");
    let api = with_answer("channels/news/7.json", with(list_document(), "/page", json!(7)));
    assert_eq!(api.channel_page(&slug, 7).now_or_never(), Some(Err(ApiError::NotFound)));
}

#[test]
fn a_withdrawn_article_comes_without_its_text_and_files() {
    let status = json!({ "kind": "withdrawn", "at": "2022-06-15T09:00:00+08:00", "reason": "信息有误" });
    let file = json!([{ "label": "附件", "href": "/media/files/a.pdf" }]);
    let document = with(with(article_document(), "/status", status), "/attachments", file);
    let article = read_article(document).expect("an article");
    assert_eq!(article.status.map(|status| status.kind), Some(StatusKind::Withdrawn));
    assert!(article.body.blocks.is_empty() && article.attachments.is_empty());
}

#[test]
fn blocks_and_pieces_of_unknown_kinds_keep_their_words() {
    let text = |text: &str| json!({ "kind": "text", "text": text });
    let marked = json!({ "kind": "highlight", "colour": "yellow", "content": [text("38秒")] });
    let gap = json!({ "kind": "gap", "content": [text("每隔"), { "kind": "break" }, { "kind": "break" }] });
    let blocks = json!([
        { "kind": "paragraph", "content": [text("每隔"), marked, text("下线"), { "kind": "footnote", "number": 1 }] },
        { "kind": "callout", "content": [text("提示")] },
        { "kind": "paragraph", "content": [gap, text("38秒")] },
        { "kind": "poll", "question": "满意吗" },
    ]);
    let document = with(article_document(), "/body", json!({ "format": "blocks", "blocks": blocks }));
    let body = read_article(document).expect("an article").body;
    let texts = body.blocks.iter().map(|block| match block {
        Block::Paragraph { content, .. } => Inline::plain_text(content),
        other => panic!("{other:?}"),
    });
    assert_eq!(texts.collect::<Vec<_>>(), ["每隔38秒下线", "提示", "每隔 38秒"]);
}

#[test]
fn what_a_page_carries_is_read_back_as_it_was() {
    let article = read_article(article_document()).expect("an article");
    let id = article.id.clone();
    let page = embedding("articles/1.json", serde_json::to_value(&article).expect("JSON"));
    assert_eq!(page.article(&id).now_or_never(), Some(Ok(article)));
    let list = read_list(list_document()).expect("a list");
    let slug = list.channel.slug.clone();
    let page = embedding("channels/news/1.json", serde_json::to_value(&list).expect("JSON"));
    assert_eq!(page.channel_page(&slug, 1).now_or_never(), Some(Ok(list)));
}

#[test]
fn the_default_content_is_read_without_a_loss_and_back() {
    let api = crate::content::api();
    let index = api.index().now_or_never().expect("files answer at once").expect("index.json");
    assert!(index.channels.len() >= 8 && index.articles.len() >= 45);
    for id in index.articles {
        let article = api.article(&id).now_or_never().expect("files answer at once").expect("an article");
        let embedded = serde_json::to_value(&article).expect("JSON");
        let page = embedding(&format!("articles/{}.json", id.as_str()), embedded);
        let again = page.article(&id).now_or_never();
        assert_eq!(again, Some(Ok(article)), "{id:?}");
    }
}
