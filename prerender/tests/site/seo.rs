//! SEO of pages: canonical address, robots, Open Graph, microdata, government meta tags, JSON-LD, links to feeds.

use crate::content::article;
use crate::document::{Element, elements};
use crate::feeds::FEEDS;
use crate::{Content, Sandbox, assert_succeeds};
use serde_json::{Value, json};

/// Three articles: one with all there can be, one withdrawn, one plain.
pub(crate) fn site() -> Sandbox {
    let mut full = article("1");
    for (key, value) in json!({
        "title": "全文 & 标题", "summary": "摘要。", "author": "张三", "keywords": ["开发区", "改革"],
        "published_at": "2026-03-01T09:30:00+08:00", "updated_at": "2026-03-02T10:00:00+08:00",
        "source": { "name": "新华社", "url": "https://www.xinhuanet.com/" },
        "channel": { "slug": "news", "name": "资讯", "parent": { "slug": "top", "name": "要闻" } },
        "cover": { "src": "/media/a.png", "alt": "图", "width": 512, "height": 512 },
    })
    .as_object()
    .expect("an object")
    {
        full[key] = value.clone();
    }
    let mut withdrawn = article("2");
    withdrawn["status"] = json!({ "kind": "withdrawn", "at": "2026-02-01T08:00:00+08:00" });
    let content = Content::of(3)
        .with("articles/1.json", &full.to_string())
        .with("articles/2.json", &withdrawn.to_string());
    let sandbox = Sandbox::new(&content);
    assert_succeeds(&sandbox.build_fast());
    sandbox
}

fn meta<'a>(page: &'a [Element], kind: &str, name: &str) -> &'a str {
    page.iter().find(|it| it.name == "meta" && it.get(kind) == name).map_or("", |it| it.get("content"))
}

fn linked_data(page: &[Element], kind: &str) -> Value {
    let documents = page.iter().filter(|it| it.get("type") == "application/ld+json");
    let mut documents = documents.map(|it| serde_json::from_str::<Value>(&it.text).expect("JSON"));
    documents.find(|document| document["@type"] == kind).unwrap_or_default()
}

#[test]
fn an_article_tells_crawlers_and_share_cards_what_it_is() {
    let sandbox = site();
    let page = elements(&sandbox.read("dist/articles/1/index.html"));
    let canonical = page.iter().find(|it| it.get("rel") == "canonical").expect("a canonical address");
    assert_eq!(canonical.get("href"), "https://portal.example/articles/1/");
    for (kind, name, content) in [
        ("name", "description", "摘要。"),
        ("name", "robots", ""),
        ("property", "og:type", "article"),
        ("property", "og:title", "全文 & 标题"),
        ("property", "og:description", "摘要。"),
        ("property", "og:url", "https://portal.example/articles/1/"),
        ("property", "og:image", "https://portal.example/media/a.png"),
        ("property", "og:site_name", "测试门户"),
        ("property", "article:published_time", "2026-03-01T09:30:00+08:00"),
        ("itemprop", "name", "全文 & 标题"),
        ("itemprop", "description", "摘要。"),
        ("itemprop", "image", "https://portal.example/media/a.png"),
        ("name", "ArticleTitle", "全文 & 标题"),
        ("name", "PubDate", "2026-03-01 09:30"),
        ("name", "ContentSource", "新华社"),
        ("name", "ColumnName", "资讯"),
        ("name", "Author", "张三"),
        ("name", "Keywords", "开发区,改革"),
        ("name", "SiteName", "测试门户"),
        ("name", "SiteDomain", "portal.example"),
    ] {
        assert_eq!(meta(&page, kind, name), content, "{name}");
    }
}

#[test]
fn an_article_says_in_linked_data_what_it_is_and_where_it_stands() {
    let page = elements(&site().read("dist/articles/1/index.html"));
    let news = linked_data(&page, "NewsArticle");
    assert_eq!(news["headline"], "全文 & 标题");
    assert_eq!(news["datePublished"], "2026-03-01T09:30:00+08:00");
    assert_eq!(news["dateModified"], "2026-03-02T10:00:00+08:00");
    assert_eq!(news["author"], json!({ "@type": "Person", "name": "张三" }));
    assert_eq!(news["image"], json!(["https://portal.example/media/a.png"]));
    let trail = linked_data(&page, "BreadcrumbList");
    let steps: Vec<(&Value, &Value)> = trail["itemListElement"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|step| (&step["name"], &step["item"]))
        .collect();
    assert_eq!(
        steps,
        [
            (&json!("首页"), &json!("https://portal.example/")),
            (&json!("要闻"), &json!("https://portal.example/channels/top/")),
            (&json!("资讯"), &json!("https://portal.example/channels/news/")),
            (&json!("全文 & 标题"), &Value::Null),
        ]
    );
}

#[test]
fn what_was_taken_back_is_found_nowhere() {
    let sandbox = site();
    let page = sandbox.read("dist/articles/2/index.html");
    let read = elements(&page);
    assert_eq!(meta(&read, "name", "robots"), "noindex");
    assert_eq!(meta(&read, "property", "og:title"), "");
    assert!(!page.contains("NewsArticle"));
    assert!(!sandbox.read("dist/sitemap.xml").contains("/articles/2/"));
    for feed in FEEDS.iter().flat_map(|name| [(*name).to_owned(), format!("channels/news/{name}")]) {
        assert!(!sandbox.read(&format!("dist/{feed}")).contains("/articles/2/"), "{feed}");
    }
}

#[test]
fn pages_without_a_text_of_their_own_are_not_for_search_engines() {
    let sandbox = site();
    for page in ["favorites/index.html", "search/index.html", "404.html"] {
        assert_eq!(
            meta(&elements(&sandbox.read(&format!("dist/{page}"))), "name", "robots"),
            "noindex",
            "{page}"
        );
    }
    for page in ["index.html", "channels/news/index.html"] {
        assert_eq!(meta(&elements(&sandbox.read(&format!("dist/{page}"))), "name", "robots"), "", "{page}");
    }
}

#[test]
fn pages_lead_to_their_feeds() {
    let sandbox = site();
    for (page, below) in
        [("index.html", "/"), ("channels/news/index.html", "/channels/news/"), ("articles/1/index.html", "/")]
    {
        let page = elements(&sandbox.read(&format!("dist/{page}")));
        let alternates = page.iter().filter(|it| it.get("rel") == "alternate").map(|it| it.get("href"));
        assert_eq!(alternates.collect::<Vec<_>>(), FEEDS.map(|name| format!("{below}{name}")));
    }
}
