//! Injection: hostile text in every field stays text, in elements, attributes, data blocks, JSON-LD and feeds.

use crate::content::{article, hostile_site};
use crate::document::{Element, elements};
use crate::feeds::{FEEDS, read_feed};
use crate::inert::assert_inert;
use crate::{Content, Sandbox, assert_succeeds};
use serde_json::{Value, json};

const VECTORS: &str = include_str!("../../../tests/fixtures/hostile/vectors.html");
const URLS: &str = include_str!("../../../tests/fixtures/hostile/urls.json");

/// Texts that break out of one context or another, beside those of the corpus.
const BREAKERS: [&str; 14] = [
    "</script><script>__executed=1</script>",
    "</title><script>__executed=1</script>",
    "\"><img src=x onerror=__executed=1>",
    "' onmouseover='__executed=1",
    "--><!--><script>__executed=1</script>",
    "<!--<script>",
    "]]></textarea></noscript></style></template></xmp>",
    "<!--slot:app--><!--slot:data--><!--slot:head-->",
    "\\u003c/script\\u003e\\",
    "&lt;/script&gt;&quot;&amp;quot;&#60;",
    "\u{2028}\u{2029}${`}'\"\\n{{x}}",
    "a\nb\r\nc\td\u{0}e\u{7f}f",
    "\u{202e}gpj.exe\u{2066}\u{200b}\u{feff}",
    "👨‍👩‍👧 नमस्‍ते",
];

fn payloads() -> Vec<String> {
    let vectors = VECTORS.lines().filter(|line| !line.starts_with("##"));
    BREAKERS.into_iter().chain(vectors).map(str::to_owned).collect()
}

fn urls() -> Vec<String> {
    serde_json::from_str(URLS).expect("urls.json")
}

/// The text as a source writes it that escapes what it sends: the portal decodes it once.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// An article with this text in every field that takes any, this body, and this address.
fn hostile_article(id: &str, text: &str, body: &str, url: &str) -> Value {
    let mut document = article(id);
    let picture = json!({ "src": url, "alt": text, "width": 512, "height": 512 });
    let fields = json!({
        "title": text, "subtitle": text, "author": text, "editor": text, "summary": text, "keywords": [text],
        "channel": { "slug": "news", "name": text, "parent": { "slug": "top", "name": text }, "description": text },
        "source": { "name": text, "url": url }, "cover": picture,
        "status": { "kind": "superseded", "reason": text, "replaced_by": "1" },
        "attachments": [{ "label": text, "href": url, "media_type": text }, { "label": text, "href": "/a.pdf" }],
        "previous": { "id": "1", "title": text }, "next": { "id": "1", "title": text },
        "related": [{ "id": "1", "title": text, "summary": text, "source": text, "external_url": url,
            "published_at": "2026-01-01T08:00:00+08:00", "cover": picture }],
        "body": { "format": "html", "html": body },
    });
    for (key, value) in fields.as_object().expect("an object") {
        document[key] = value.clone();
    }
    document
}

#[test]
fn hostile_words_in_every_field_of_an_article_stay_words() {
    let (payloads, urls) = (payloads(), urls());
    let count = payloads.len().max(urls.len());
    let mut content = Content::of(count);
    for number in 0..count {
        let id = (number + 1).to_string();
        let payload = &payloads[number % payloads.len()];
        let document = hostile_article(&id, &escaped(payload), payload, &urls[number % urls.len()]);
        content = content.with(&format!("articles/{id}.json"), &document.to_string());
    }
    let sandbox = Sandbox::new(&content);
    assert_succeeds(&sandbox.build_fast());
    for number in 0..count {
        let payload = &payloads[number % payloads.len()];
        let page = sandbox.read(&format!("dist/articles/{}/index.html", number + 1));
        let data = assert_inert(&page, payload);
        let title = shown(payload);
        let embedded = &data["answers"][format!("articles/{}.json", number + 1)];
        assert_eq!(embedded["title"], title, "{payload}");
        let elements = elements(&page);
        let text_of = |name: &str| elements.iter().find(|it| it.name == name).map_or("", |it| it.text.trim());
        // A browser drops white space at the ends of a title.
        assert_eq!(text_of("title"), format!("{title} - 测试门户").trim(), "{payload}");
        assert_eq!(text_of("h1"), title.trim(), "{payload}");
        assert_eq!(meta(&elements, "description"), title, "{payload}");
        assert_eq!(meta(&elements, "ArticleTitle"), title, "{payload}");
        assert!(page.contains("\"NewsArticle\""), "{payload}");
    }
    // All of them are in the feed of their channel, in one text: none ends it early or hides another.
    for name in FEEDS {
        let feed = read_feed(&sandbox, &format!("channels/news/{name}"));
        assert_eq!(feed.entries.len(), count, "{name}");
        for entry in &feed.entries {
            let number: usize =
                entry.links[0].href.rsplit('/').nth(1).expect("an id").parse().expect("a number");
            let title = entry.title.as_ref().map_or("", |title| &title.content);
            assert_eq!(title.trim(), shown(&payloads[(number - 1) % payloads.len()]).trim(), "{name}");
        }
    }
}

#[test]
fn hostile_markup_in_every_field_of_an_article_is_inert() {
    let mut content = Content::of(BREAKERS.len());
    for (number, payload) in BREAKERS.iter().enumerate() {
        let id = (number + 1).to_string();
        let document = hostile_article(&id, payload, payload, &urls()[0]).to_string();
        content = content.with(&format!("articles/{id}.json"), &document);
    }
    let sandbox = Sandbox::new(&content);
    assert_succeeds(&sandbox.build_fast());
    for (number, payload) in BREAKERS.iter().enumerate() {
        assert_inert(&sandbox.read(&format!("dist/articles/{}/index.html", number + 1)), payload);
    }
}

#[test]
fn hostile_words_in_every_field_of_the_site_stay_words_on_every_kind_of_page() {
    let urls = urls();
    for payload in BREAKERS {
        let written = escaped(payload);
        let list = json!({
            "channel": { "slug": "news", "name": written, "description": written }, "page": 1, "page_size": 10, "page_count": 3,
            "items": urls.iter().map(|url| json!({
                "id": "1", "title": written, "summary": written, "source": written, "external_url": url,
                "published_at": "2026-01-01T08:00:00+08:00", "cover": { "src": url, "alt": written },
            })).collect::<Vec<_>>(),
        });
        let content = Content::of(1)
            .with("site.json", &hostile_site(&written, &urls).to_string())
            .with("channels/news/1.json", &list.to_string());
        let sandbox = Sandbox::new(&content);
        sandbox.build_fast(); // the second page of the list is missing
        for page in ["index.html", "404.html", "channels/news/index.html", "articles/1/index.html"] {
            let page = sandbox.read(&format!("dist/{page}"));
            let data = assert_inert(&page, payload);
            let site = match page.contains(" data-site=") {
                true => serde_json::from_str(&sandbox.site_named_by(&page)).expect("JSON"),
                false => data["answers"]["site.json"].clone(),
            };
            assert_eq!(site["name"], shown(payload), "{payload}");
        }
    }
}

/// The text as a title shows it: on one line, without invisible characters.
fn shown(text: &str) -> String {
    let unseen = [
        '\u{0}', '\u{7f}', '\u{200b}', '\u{feff}', '\u{202e}', '\u{202c}', '\u{2066}', '\u{2069}',
        '\u{200e}', '\u{200f}', '\u{2060}',
    ];
    text.replace(unseen, "").replace(['\n', '\r', '\t'], " ")
}

fn meta<'a>(elements: &'a [Element], name: &str) -> &'a str {
    elements.iter().find(|it| it.name == "meta" && it.get("name") == name).map_or("", |it| it.get("content"))
}
