//! Words written to harm, in every field: a page's data, title and meta elements stay whole, and nothing else comes in.

use crate::content::{article, hostile_site};
use crate::document::{Element, elements};
use crate::feeds::{FEEDS, read_feed};
use crate::{Content, Workshop, assert_succeeds};
use serde_json::{Value, json};
use url::Url;

const VECTORS: &str = include_str!("../../../tests/fixtures/hostile/vectors.html");
const URLS: &str = include_str!("../../../tests/fixtures/hostile/urls.json");

/// Words that end what they stand in, somewhere or other, beside those of the corpus.
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

fn words() -> Vec<String> {
    let vectors = VECTORS.lines().filter(|line| !line.starts_with("##"));
    BREAKERS.into_iter().chain(vectors).map(str::to_owned).collect()
}

fn urls() -> Vec<String> {
    serde_json::from_str(URLS).expect("urls.json")
}

/// An article that says the words, and leads to the address, wherever it says and leads at all.
fn hostile_article(id: &str, words: &str, url: &str) -> Value {
    let mut document = article(id);
    let picture = json!({ "src": url, "alt": words, "width": 512, "height": 512 });
    let fields = json!({
        "title": words, "subtitle": words, "author": words, "editor": words, "summary": words, "keywords": [words],
        "channel": { "slug": "news", "name": words, "parent": { "slug": "top", "name": words }, "description": words },
        "source": { "name": words, "url": url }, "cover": picture,
        "status": { "kind": "superseded", "reason": words, "replaced_by": "1" },
        "attachments": [{ "label": words, "href": url, "media_type": words }, { "label": words, "href": "/a.pdf" }],
        "previous": { "id": "1", "title": words }, "next": { "id": "1", "title": words },
        "related": [{ "id": "1", "title": words, "summary": words, "source": words, "external_url": url,
            "published_at": "2026-01-01T08:00:00+08:00", "cover": picture }],
        "body": { "format": "html", "html": words },
    });
    for (key, value) in fields.as_object().expect("an object") {
        document[key] = value.clone();
    }
    document
}

#[test]
fn hostile_words_in_every_field_of_an_article_stay_words() {
    let (words, urls) = (words(), urls());
    let count = words.len().max(urls.len());
    let mut content = Content::of(count);
    for number in 0..count {
        let id = (number + 1).to_string();
        let document = hostile_article(&id, &words[number % words.len()], &urls[number % urls.len()]);
        content = content.with(&format!("articles/{id}.json"), &document.to_string());
    }
    let workshop = Workshop::new(&content);
    assert_succeeds(&workshop.build_fast());
    for number in 0..count {
        let words = &words[number % words.len()];
        let page = workshop.read(&format!("dist/articles/{}/index.html", number + 1));
        let data = assert_inert(&page, words);
        let title = shown(words);
        let carried = &data["answers"][format!("articles/{}.json", number + 1)];
        assert_eq!(carried["title"], title, "{words}");
        let elements = elements(&page);
        let text_of = |name: &str| elements.iter().find(|it| it.name == name).map_or("", |it| it.text.trim());
        // A browser drops white space at the ends of a title.
        assert_eq!(text_of("title"), format!("{title} - 测试门户").trim(), "{words}");
        assert_eq!(text_of("h1"), title.trim(), "{words}");
        assert_eq!(meta(&elements, "description"), title, "{words}");
        assert_eq!(meta(&elements, "ArticleTitle"), title, "{words}");
        assert!(page.contains("\"NewsArticle\""), "{words}");
    }
    // All of them are in the feed of their channel, in one text: none ends it early or hides another.
    for name in FEEDS {
        let feed = read_feed(&workshop, &format!("channels/news/{name}"));
        assert_eq!(feed.entries.len(), count, "{name}");
        for entry in &feed.entries {
            let number: usize =
                entry.links[0].href.rsplit('/').nth(1).expect("an id").parse().expect("a number");
            let title = entry.title.as_ref().map_or("", |title| &title.content);
            assert_eq!(title.trim(), shown(&words[(number - 1) % words.len()]).trim(), "{name}");
        }
    }
}

#[test]
fn hostile_words_in_every_field_of_the_site_stay_words_on_every_kind_of_page() {
    let urls = urls();
    for words in BREAKERS {
        let list = json!({
            "channel": { "slug": "news", "name": words, "description": words }, "page": 1, "page_size": 10, "page_count": 3,
            "items": urls.iter().map(|url| json!({
                "id": "1", "title": words, "summary": words, "source": words, "external_url": url,
                "published_at": "2026-01-01T08:00:00+08:00", "cover": { "src": url, "alt": words },
            })).collect::<Vec<_>>(),
        });
        let content = Content::of(1)
            .with("site.json", &hostile_site(words, &urls).to_string())
            .with("channels/news/1.json", &list.to_string());
        let workshop = Workshop::new(&content);
        workshop.build_fast(); // the second page of the list is missing
        for page in ["index.html", "404.html", "channels/news/index.html", "articles/1/index.html"] {
            let page = workshop.read(&format!("dist/{page}"));
            let data = assert_inert(&page, words);
            let site = match page.contains("id=\"portal-site\"") {
                true => serde_json::from_str(&workshop.site_linked_by(&page)).expect("JSON"),
                false => data["answers"]["site.json"].clone(),
            };
            assert_eq!(site["name"], shown(words), "{words}");
        }
    }
}

/// Words as a title shows them: on one line, without what is not seen.
fn shown(words: &str) -> String {
    let unseen = [
        '\u{0}', '\u{7f}', '\u{200b}', '\u{feff}', '\u{202e}', '\u{202c}', '\u{2066}', '\u{2069}',
        '\u{200e}', '\u{200f}', '\u{2060}',
    ];
    words.replace(unseen, "").replace(['\n', '\r', '\t'], " ")
}

fn meta<'a>(elements: &'a [Element], name: &str) -> &'a str {
    elements.iter().find(|it| it.name == "meta" && it.get("name") == name).map_or("", |it| it.get("content"))
}

/// The page has the elements of its template and of honest content, no handlers, no addresses of other kinds. Gives its data.
#[track_caller]
fn assert_inert(page: &str, words: &str) -> Value {
    let elements = elements(page);
    let scripts = elements.iter().filter(|it| it.name == "script");
    let (linked, data): (Vec<_>, Vec<_>) = scripts.partition(|it| it.get("type") == "application/ld+json");
    for document in linked {
        let document: Value = serde_json::from_str(&document.text).unwrap_or_else(|error| {
            panic!("{words}: {error} in\n{}", document.text);
        });
        assert_eq!(document["@context"], "https://schema.org", "{words}");
    }
    assert_eq!(data.len(), 1, "{words}: scripts in\n{page}");
    assert_eq!((data[0].get("id"), data[0].get("type")), ("portal-data", "application/json"));
    let counted = ["html", "head", "body", "title", "main"];
    for name in counted {
        assert_eq!(elements.iter().filter(|it| it.name == name).count(), 1, "{words}: <{name}> in\n{page}");
    }
    let foreign = ["iframe", "object", "embed", "form", "base", "svg", "math", "template"];
    for element in &elements {
        let Element { name, attributes, .. } = element;
        assert!(!foreign.contains(&name.as_str()), "{words}: <{name}> in\n{page}");
        assert!(name != "style" || element.text == ".later{}", "{words}: <style> in\n{page}");
        let leads = ["canonical", "alternate", "stylesheet"].contains(&element.get("rel"))
            || element.get("id") == "portal-site";
        assert!(name != "link" || leads, "{words}: <link> in\n{page}");
        assert!(element.get("http-equiv").is_empty(), "{words}: <meta http-equiv> in\n{page}");
        for (key, value) in attributes {
            assert!(
                !key.starts_with("on") && key != "style" && key != "srcdoc",
                "{words}: <{name} {key}={value}>"
            );
            if ["href", "src", "poster", "action", "formaction", "data", "xlink:href", "srcset"]
                .contains(&key.as_str())
            {
                assert!(is_allowed(value), "{words}: <{name} {key}={value}>");
            }
        }
    }
    serde_json::from_str(&data[0].text)
        .unwrap_or_else(|error| panic!("{words}: {error} in\n{}", data[0].text))
}

fn is_allowed(address: &str) -> bool {
    let page = Url::parse("https://portal.example/articles/1/").expect("an address");
    page.join(address).map_or(true, |url| match url.scheme() {
        "https" | "http" | "mailto" | "tel" => true,
        "data" => url.path().starts_with("image/") && !url.path().starts_with("image/svg"),
        _ => false,
    })
}
