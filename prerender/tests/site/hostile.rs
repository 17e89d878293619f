//! Injection: hostile text in every field stays text, in elements, attributes, data blocks, JSON-LD and feeds.

use crate::content::{article, hostile_site};
use crate::document::{Element, elements};
use crate::feeds::{FEEDS, read_feed};
use crate::{Content, Sandbox, assert_succeeds};
use serde_json::{Value, json};
use url::Url;

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

/// An article with this text and this address in every field that takes any.
fn hostile_article(id: &str, text: &str, url: &str) -> Value {
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
        "body": { "format": "html", "html": text },
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
        let document = hostile_article(&id, &payloads[number % payloads.len()], &urls[number % urls.len()]);
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
fn hostile_words_in_every_field_of_the_site_stay_words_on_every_kind_of_page() {
    let urls = urls();
    for payload in BREAKERS {
        let list = json!({
            "channel": { "slug": "news", "name": payload, "description": payload }, "page": 1, "page_size": 10, "page_count": 3,
            "items": urls.iter().map(|url| json!({
                "id": "1", "title": payload, "summary": payload, "source": payload, "external_url": url,
                "published_at": "2026-01-01T08:00:00+08:00", "cover": { "src": url, "alt": payload },
            })).collect::<Vec<_>>(),
        });
        let content = Content::of(1)
            .with("site.json", &hostile_site(payload, &urls).to_string())
            .with("channels/news/1.json", &list.to_string());
        let sandbox = Sandbox::new(&content);
        sandbox.build_fast(); // the second page of the list is missing
        for page in ["index.html", "404.html", "channels/news/index.html", "articles/1/index.html"] {
            let page = sandbox.read(&format!("dist/{page}"));
            let data = assert_inert(&page, payload);
            let site = match page.contains("id=\"portal-site\"") {
                true => serde_json::from_str(&sandbox.site_linked_by(&page)).expect("JSON"),
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

/// The page has the elements of its template and of honest content, no handlers, no addresses of other kinds. Gives its data.
#[track_caller]
fn assert_inert(page: &str, payload: &str) -> Value {
    let elements = elements(page);
    let scripts = elements.iter().filter(|it| it.name == "script");
    let (linked, data): (Vec<_>, Vec<_>) = scripts.partition(|it| it.get("type") == "application/ld+json");
    for document in linked {
        let document: Value = serde_json::from_str(&document.text).unwrap_or_else(|error| {
            panic!("{payload}: {error} in\n{}", document.text);
        });
        assert_eq!(document["@context"], "https://schema.org", "{payload}");
    }
    assert_eq!(data.len(), 1, "{payload}: scripts in\n{page}");
    assert_eq!((data[0].get("id"), data[0].get("type")), ("portal-data", "application/json"));
    let counted = ["html", "head", "body", "title", "main"];
    for name in counted {
        assert_eq!(elements.iter().filter(|it| it.name == name).count(), 1, "{payload}: <{name}> in\n{page}");
    }
    let foreign = ["iframe", "object", "embed", "form", "base", "svg", "math", "template"];
    for element in &elements {
        let Element { name, attributes, .. } = element;
        assert!(!foreign.contains(&name.as_str()), "{payload}: <{name}> in\n{page}");
        assert!(name != "style" || element.text == ".later{}", "{payload}: <style> in\n{page}");
        let leads = ["canonical", "alternate", "stylesheet"].contains(&element.get("rel"))
            || element.get("id") == "portal-site";
        assert!(name != "link" || leads, "{payload}: <link> in\n{page}");
        assert!(element.get("http-equiv").is_empty(), "{payload}: <meta http-equiv> in\n{page}");
        for (key, value) in attributes {
            assert!(
                !key.starts_with("on") && key != "style" && key != "srcdoc",
                "{payload}: <{name} {key}={value}>"
            );
            if ["href", "src", "poster", "action", "formaction", "data", "xlink:href", "srcset"]
                .contains(&key.as_str())
            {
                assert!(is_allowed(value), "{payload}: <{name} {key}={value}>");
            }
        }
    }
    serde_json::from_str(&data[0].text)
        .unwrap_or_else(|error| panic!("{payload}: {error} in\n{}", data[0].text))
}

fn is_allowed(address: &str) -> bool {
    let page = Url::parse("https://portal.example/articles/1/").expect("an address");
    page.join(address).map_or(true, |url| match url.scheme() {
        "https" | "http" | "mailto" | "tel" => true,
        "data" => url.path().starts_with("image/") && !url.path().starts_with("image/svg"),
        _ => false,
    })
}
