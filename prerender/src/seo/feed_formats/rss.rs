//! Feed in RSS 2.0 (rssboard.org/rss-specification), with the feed's own address as the board's profile advises.

use crate::seo::feed::{Entry, Feed, xml_text};
use chrono::DateTime;
use portal::model::Moment;
use rss::extension::atom::{AtomExtension, Link};
use rss::{Category, Channel, Guid, Item};

pub(super) fn write(feed: &Feed<'_>) -> String {
    let own = Link {
        href: feed.address("feed.xml"),
        rel: "self".to_owned(),
        mime_type: Some("application/rss+xml".to_owned()),
        ..Link::default()
    };
    let channel = Channel {
        title: xml_text(&feed.title),
        link: feed.home(),
        description: xml_text(&feed.description),
        language: Some("zh-cn".to_owned()),
        last_build_date: date(feed.changed()),
        atom_ext: Some(AtomExtension { links: vec![own] }),
        namespaces: [("atom".to_owned(), "http://www.w3.org/2005/Atom".to_owned())].into(),
        items: feed.entries.iter().map(item).collect(),
        ..Channel::default()
    };
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{channel}\n")
}

fn item(entry: &Entry) -> Item {
    Item {
        title: Some(entry.title.clone()),
        link: Some(entry.url.clone()),
        description: Some(entry.summary.clone()),
        categories: entry.section.iter().map(|name| Category { name: name.clone(), domain: None }).collect(),
        guid: Some(Guid { value: entry.url.clone(), permalink: true }),
        pub_date: date(entry.published),
        ..Item::default()
    }
}

/// RFC 822 with a year of four digits.
fn date(moment: Moment) -> Option<String> {
    DateTime::parse_from_rfc3339(&moment.to_string()).ok().map(|time| time.to_rfc2822())
}
