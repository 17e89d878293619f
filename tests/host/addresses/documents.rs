//! Addresses in the bodies of articles, and what is told of them.

use futures::FutureExt;
use portal::api::{Api, EmbeddedAnswers};
use portal::model::{Article, ArticleId, Site};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

/// The portal's own settings with something else in them, and what was found.
pub(super) fn site(changes: &Value) -> (Site, Vec<String>) {
    let mut document = json!({
        "name": "门户", "origin": "https://www.cadz.example", "footer": { "organizer": "协会" },
    });
    merge(&mut document, changes);
    reading("site.json", document, |api| api.site().now_or_never().expect("at once").expect("a site"))
}

/// An article of that portal with something else in it, and what was found.
pub(super) fn article(changes: &Value) -> (Article, Vec<String>) {
    let mut document = json!({
        "id": "1", "title": "标题", "published_at": "2022-06-14T09:30:00+08:00",
        "channel": { "slug": "news", "name": "资讯中心" }, "body": { "format": "html", "html": "" },
    });
    merge(&mut document, changes);
    let id = ArticleId::parse("1").expect("an id");
    let site = site(&json!({})).0;
    reading("articles/1.json", document, |api| {
        api.for_site(&site).article(&id).now_or_never().expect("at once").expect("an article")
    })
}

/// Puts the members of an object into a document.
pub(super) fn merge(document: &mut Value, changes: &Value) {
    let members = changes.as_object().expect("an object").clone();
    document.as_object_mut().expect("an object").extend(members);
}

fn reading<T>(path: &str, document: Value, read: impl FnOnce(Api) -> T) -> (T, Vec<String>) {
    let found = Arc::new(Mutex::new(Vec::new()));
    let sink = found.clone();
    let api = Api::new("nowhere", EmbeddedAnswers::from([(path.to_owned(), document)])).reporting_to(
        Arc::new(move |findings| {
            sink.lock().expect("findings").extend(findings.iter().map(ToString::to_string));
        }),
    );
    let read = read(api);
    let found = found.lock().expect("findings").clone();
    (read, found)
}

/// What is in a document under these keys, in order.
pub(super) fn addresses(model: &impl serde::Serialize) -> Vec<String> {
    fn gather(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => members.iter().for_each(|(key, value)| match value {
                Value::String(text) if ["src", "href", "url", "external_url"].contains(&key.as_str()) => {
                    found.push(text.clone())
                }
                value => gather(value, found),
            }),
            Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    gather(&serde_json::to_value(model).expect("JSON"), &mut found);
    found.sort();
    found
}

/// A body of HTML.
pub(super) fn body(html: &str) -> Value {
    json!({ "body": { "format": "html", "html": html } })
}

/// An article of old in which everything is written in full: its links opened another tab and its pictures were not shown.
#[test]
fn our_own_address_written_in_full_is_a_path() {
    let (article, found) = article(&body(
        r#"<p><img src="http://www.cadz.example/media/workshop.webp"></p><p><img src="https://www.cadz.example/media/harbour.webp"></p>
        <p><a href="http://www.cadz.example/articles/20220614-01/">新行</a>；<a href="https://cadz.example/channels/notices/">公告</a>；
        <a href="https://www.cadz.example/media/files/training-agenda-2026.pdf">日程</a></p>"#,
    ));
    assert_eq!(
        addresses(&article.body),
        [
            "/articles/20220614-01/",
            "/channels/notices/",
            "/media/files/training-agenda-2026.pdf",
            "/media/harbour.webp",
            "/media/workshop.webp",
        ]
    );
    assert_eq!(found, Vec::<String>::new(), "no fault of anybody");
}

#[test]
fn odd_addresses_are_mended_or_left_out_and_told() {
    let (article, found) = article(&body(
        r#"<p>详见<a href="www.mofcom.gov.cn/xxgk/">商务部网站</a>、<a href="http：//www.gov.cn/zhengce/">中国政府网</a>、
        <a href="&#8203;https://www.ndrc.gov.cn/">国家发展改革委</a>、<a href="192.168.1.10:8080/upload/a.pdf">内网附件</a>、
        <a href="xgk/t20220614_1.html">相对地址</a>。</p><p><img src="./W020220614345.jpg" OLDSRC="W020220614345.jpg" alt="图"></p>"#,
    ));
    let expected =
        ["http://www.gov.cn/zhengce/", "https://www.mofcom.gov.cn/xxgk/", "https://www.ndrc.gov.cn/"];
    assert_eq!(addresses(&article.body), expected);
    for message in [
        "修正：地址“www.mofcom.gov.cn/xxgk/”",
        "修正：地址“http：//www.gov.cn/zhengce/”",
        "略去：内网地址“192.168.1.10:8080/upload/a.pdf”",
        "略去：没有起点的相对地址“xgk/t20220614_1.html”",
        "略去：没有起点的相对地址“./W020220614345.jpg”",
    ] {
        assert!(
            found.iter().any(|it| it == &format!("articles/1.json 的字段 body.html {message}")),
            "{message}: {found:#?}"
        );
    }
    assert!(serde_json::to_string(&article.body).expect("JSON").contains("内网附件"), "the words stay");
}

#[test]
fn a_good_source_wins_over_what_is_left_of_lazy_loading_and_a_bad_one_does_not() {
    let (article, _) = article(&body(
        r#"<p><img data-src="https://mmbiz.qpic.cn/mmbiz_jpg/example/640?wx_fmt=jpeg" src="/media/workshop.webp"></p>
        <p><img src="/media/lab.svg" data-original="http://old.example/upload/2019/lab.jpg"></p>
        <p><img src="./lab.jpg" data-original="http://old.example/upload/2019/b.jpg"></p>
        <p><img src="http://192.168.1.5/c.jpg" data-original="//old.example/c.jpg"></p>"#,
    ));
    assert_eq!(
        addresses(&article.body),
        [
            "/media/lab.svg",
            "/media/workshop.webp",
            "http://old.example/upload/2019/b.jpg",
            "https://old.example/c.jpg"
        ]
    );
}

#[test]
fn a_link_of_a_typed_body_that_leads_nowhere_keeps_its_words() {
    let (article, found) =
        article(&json!({ "body": { "format": "blocks", "blocks": [{ "kind": "paragraph", "content": [
        { "kind": "link", "href": "\\\\server\\a.pdf", "content": [{ "kind": "text", "text": "内网" }] },
    ] }] } }));
    assert!(serde_json::to_string(&article.body).expect("JSON").contains(r#"{"kind":"text","text":"内网"}"#));
    assert_eq!(found.len(), 1, "{found:?}");
}
