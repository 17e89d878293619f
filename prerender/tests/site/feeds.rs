//! Feeds, sitemap and robots.txt, read as feed readers and search engines read them.

use crate::seo::site;
use crate::{Content, Sandbox, assert_succeeds};
use feed_rs::model::{Feed, FeedType};
use rss::validation::Validate;
use serde_json::json;

/// The three formats of every feed.
pub(crate) const FEEDS: [&str; 3] = ["feed.xml", "atom.xml", "feed.json"];

/// A feed as a feed reader has it.
#[track_caller]
pub(crate) fn read_feed(sandbox: &Sandbox, name: &str) -> Feed {
    let text = sandbox.read(&format!("dist/{name}"));
    feed_rs::parser::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}\n{text}"))
}

#[test]
fn feed_readers_read_the_newest_articles_in_every_format() {
    let sandbox = site();
    for (name, kind) in FEEDS.into_iter().zip([FeedType::RSS2, FeedType::Atom, FeedType::JSON]) {
        for below in ["", "channels/news/"] {
            let feed = read_feed(&sandbox, &format!("{below}{name}"));
            assert_eq!(feed.feed_type, kind, "{below}{name}");
            let addresses: Vec<&str> =
                feed.entries.iter().map(|entry| entry.links[0].href.as_str()).collect();
            assert_eq!(
                addresses,
                ["https://portal.example/articles/1/", "https://portal.example/articles/3/"],
                "{below}{name}"
            );
            let first = &feed.entries[0];
            assert_eq!(first.id, addresses[0], "{below}{name}");
            assert_eq!(first.title.as_ref().map(|it| it.content.as_str()), Some("全文 & 标题"));
            let published = first.published.map(|time| time.to_rfc3339());
            assert_eq!(published.as_deref(), Some("2026-03-01T01:30:00+00:00"), "{below}{name}");
            let own = format!("https://portal.example/{below}{name}");
            assert!(sandbox.read(&format!("dist/{below}{name}")).contains(&own), "{own} is not in it");
        }
    }
}

#[test]
fn feeds_hold_to_their_specifications() {
    let sandbox = site();
    for below in ["", "channels/news/"] {
        let read = |name: &str| sandbox.read(&format!("dist/{below}{name}"));
        let rss = rss::Channel::read_from(read("feed.xml").as_bytes()).expect("RSS");
        rss.validate().unwrap_or_else(|error| panic!("{below}feed.xml: {error}"));

        let atom = atom_syndication::Feed::read_from(read("atom.xml").as_bytes()).expect("Atom");
        // RFC 4287, 4.1.1 and 4.1.2: an id and a time for the feed and each entry, a link that leads to it, an author.
        let mut ids = vec![atom.id.clone()];
        for entry in &atom.entries {
            assert!(entry.links.iter().any(|link| link.rel == "alternate"), "{}", entry.id);
            assert!(!entry.authors.is_empty() || !atom.authors.is_empty(), "{}", entry.id);
            assert!(entry.updated <= atom.updated && entry.published <= Some(entry.updated), "{}", entry.id);
            ids.push(entry.id.clone());
        }
        assert!(ids.iter().all(|id| url::Url::parse(id).is_ok()), "{ids:?}");
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "{below}atom.xml names two things alike");

        let json = json_feed_model::from_str(&read("feed.json")).expect("JSON");
        assert!(json.is_valid(&json_feed_model::Version::Version1_1), "{below}feed.json");
    }
}

#[test]
fn an_article_that_stands_elsewhere_is_in_its_channels_feed_with_its_own_address() {
    let list = json!({
        "channel": { "slug": "news", "name": "资讯" }, "page": 1, "page_size": 10, "page_count": 1,
        "items": [{ "id": "x", "title": "站外", "published_at": "2026-01-01T08:00:00+08:00",
            "external_url": "https://elsewhere.example/a?b=1&c=2" }],
    });
    let sandbox = Sandbox::new(&Content::of(1).with("channels/news/1.json", &list.to_string()));
    assert_succeeds(&sandbox.build_fast());
    for name in FEEDS {
        let feed = read_feed(&sandbox, &format!("channels/news/{name}"));
        assert_eq!(feed.entries[0].links[0].href, "https://elsewhere.example/a?b=1&c=2", "{name}");
    }
}

#[test]
fn the_sitemap_has_every_page_that_is_to_be_found_and_robots_lead_to_it() {
    let sandbox = site();
    let text = sandbox.read("dist/sitemap.xml");
    let sitemap = roxmltree::Document::parse(&text).expect("XML");
    let root = sitemap.root_element();
    assert_eq!(root.tag_name().namespace(), Some("http://www.sitemaps.org/schemas/sitemap/0.9"));
    let child = |node: &roxmltree::Node<'_, '_>, name: &str| {
        node.children()
            .find(|it| it.has_tag_name((root.tag_name().namespace().unwrap(), name)))
            .and_then(|it| it.text())
            .map(str::to_owned)
    };
    let listed: Vec<_> = root
        .children()
        .filter(|it| it.is_element())
        .map(|url| (child(&url, "loc").expect("an address"), child(&url, "lastmod")))
        .collect();
    let at = |path: &str| format!("https://portal.example{path}");
    assert_eq!(
        listed,
        [
            (at("/"), None),
            (at("/articles/1/"), Some("2026-03-02T10:00:00+08:00".to_owned())),
            (at("/articles/3/"), Some("2026-01-01T08:00:00+08:00".to_owned())),
            (at("/channels/news/"), None),
            (at("/message/"), None),
            (at("/submit/"), None),
        ]
    );
    assert!(sandbox.read("dist/robots.txt").contains("Sitemap: https://portal.example/sitemap.xml"));
}

#[test]
fn a_robots_txt_of_the_web_teams_own_has_the_name() {
    let sandbox = Sandbox::new(&Content::of(1));
    sandbox.write("public/root/robots.txt", "User-agent: *\nDisallow: /\n");
    assert_succeeds(&sandbox.build_fast());
    assert_eq!(sandbox.read("dist/robots.txt"), "User-agent: *\nDisallow: /\n");
}
