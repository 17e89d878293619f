//! Addresses as editors write them, in what readers, crawlers and feed readers get.

use crate::content::article;
use crate::document::elements;
use crate::feeds::{FEEDS, read_feed};
use crate::{Content, Sandbox, assert_succeeds, stderr};
use serde_json::json;

#[test]
fn two_slashes_are_https_in_head_shares_links_and_feeds() {
    let mut document = article("1");
    document["cover"] =
        json!({ "src": "//img.portal.example/2026/cover.jpg", "alt": "会场", "width": 600, "height": 600 });
    let elsewhere = json!({ "id": "x", "title": "公众号文章", "published_at": "2026-01-01T08:00:00+08:00",
        "external_url": "//mp.weixin.qq.com/s/example" });
    document["related"] = json!([elsewhere]);
    let list = json!({ "channel": { "slug": "news", "name": "资讯" }, "page": 1, "page_size": 10, "page_count": 1,
        "items": [elsewhere] });
    let content = Content::of(1)
        .with("articles/1.json", &document.to_string())
        .with("channels/news/1.json", &list.to_string());
    let mut site: serde_json::Value = serde_json::from_str(content.text("site.json")).expect("JSON");
    site["share_targets"] = json!(["weibo", "qq"]);
    let sandbox = Sandbox::new(&content.with("site.json", &site.to_string()));
    assert_succeeds(&sandbox.build_fast());

    let page = sandbox.read("dist/articles/1/index.html");
    let (cover, link) = ("https://img.portal.example/2026/cover.jpg", "https://mp.weixin.qq.com/s/example");
    let head = elements(&page);
    for (key, name) in [("property", "og:image"), ("itemprop", "image")] {
        let meta = head.iter().find(|it| it.name == "meta" && it.get(key) == name).expect(name);
        assert_eq!(meta.get("content"), cover, "{name}");
    }
    let linked_data: String =
        head.iter().filter(|it| it.get("type") == "application/ld+json").map(|it| it.text.as_str()).collect();
    assert!(linked_data.contains(&format!(r#""image":["{cover}"]"#)), "{linked_data}");
    let links: Vec<&str> = head.iter().filter(|it| it.name == "a").map(|it| it.get("href")).collect();
    assert!(links.contains(&link), "{links:?}");
    let shared = "https%3A%2F%2Fimg.portal.example%2F2026%2Fcover.jpg";
    assert_eq!(links.iter().filter(|it| it.contains(shared)).count(), 2, "{links:?}");
    let starts_with_slashes = |it: &&crate::document::Element| {
        ["href", "src", "content"].iter().any(|key| it.get(key).starts_with("//"))
    };
    assert!(!head.iter().any(|it| starts_with_slashes(&it)), "{page}");
    for name in FEEDS {
        assert_eq!(
            read_feed(&sandbox, &format!("channels/news/{name}")).entries[0].links[0].href,
            link,
            "{name}"
        );
    }
}

#[test]
fn our_own_address_in_full_opens_here_and_what_was_done_to_others_is_told() {
    let mut document = article("1");
    document["body"] = json!({ "format": "html", "html": concat!(
        r#"<p><a href="http://www.portal.example/articles/1/?a=1">本站</a><a href="www.gov.cn">政府网</a><a href="10.0.0.1/a">内网</a></p>"#,
        r#"<p><img src="HTTP://portal.example/media/a.png" alt="图"></p>"#,
    ) });
    let list = json!({ "channel": { "slug": "news", "name": "资讯" }, "page": 1, "page_size": 10, "page_count": 1,
        "items": [{ "id": "gone", "title": "内网文章", "published_at": "2026-01-01T08:00:00+08:00", "external_url": "http://oa/1" }] });
    let content = Content::of(1)
        .with("articles/1.json", &document.to_string())
        .with("channels/news/1.json", &list.to_string());
    let sandbox = Sandbox::new(&content);
    let output = sandbox.build_fast();
    assert_succeeds(&output);
    let page = sandbox.read("dist/articles/1/index.html");
    let elements = elements(&page);
    let targets: Vec<_> = elements
        .iter()
        .filter(|it| it.name == "a" && (it.text == "本站" || it.text == "政府网"))
        .map(|it| (it.get("href"), it.get("target")))
        .collect();
    assert_eq!(targets, [("/articles/1/?a=1", ""), ("https://www.gov.cn/", "_blank")]);
    assert!(elements.iter().any(|it| it.name == "img" && it.get("src") == "/media/a.png"), "{page}");
    assert!(!page.contains("10.0.0.1") && page.contains("内网"), "{page}");
    for message in ["文章 1：略去 1 处内网地址；修正 1 处地址", "“http://oa/1”"] {
        assert!(stderr(&output).contains(message), "{message}: {}", stderr(&output));
    }
    let list = sandbox.read("dist/channels/news/index.html");
    assert!(!list.contains("/articles/gone/"), "no page of ours stands there");
}
