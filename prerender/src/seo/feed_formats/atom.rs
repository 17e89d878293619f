//! Feed in Atom (RFC 4287).

use crate::seo::feed::{Entry, Feed, xml_text};
use atom_syndication::{Category, Entry as AtomEntry, Feed as AtomFeed, FixedDateTime, Link, Person, Text};
use chrono::DateTime;
use portal::model::Moment;

pub(super) fn write(feed: &Feed<'_>) -> String {
    let own = feed.address("atom.xml");
    let atom = AtomFeed {
        title: Text::plain(xml_text(&feed.title)),
        id: own.clone(),
        updated: time(feed.changed()),
        subtitle: Some(Text::plain(xml_text(&feed.description))),
        authors: vec![person(&feed.site.footer.organizer)],
        links: vec![link("self", &own), link("alternate", &feed.home())],
        lang: Some("zh-CN".to_owned()),
        entries: feed.entries.iter().map(entry).collect(),
        ..AtomFeed::default()
    };
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", atom.to_string())
}

fn entry(entry: &Entry) -> AtomEntry {
    let section = |name: &String| Category { term: name.clone(), ..Category::default() };
    AtomEntry {
        title: Text::plain(entry.title.clone()),
        id: entry.url.clone(),
        updated: time(entry.changed),
        published: Some(time(entry.published)),
        authors: entry.author.iter().map(|name| person(name)).collect(),
        categories: entry.section.iter().map(section).collect(),
        links: vec![link("alternate", &entry.url)],
        summary: Some(Text::plain(entry.summary.clone())),
        ..AtomEntry::default()
    }
}

fn person(name: &str) -> Person {
    Person { name: xml_text(name), ..Person::default() }
}

fn link(rel: &str, href: &str) -> Link {
    Link { rel: rel.to_owned(), href: href.to_owned(), ..Link::default() }
}

fn time(moment: Moment) -> FixedDateTime {
    DateTime::parse_from_rfc3339(&moment.to_string()).unwrap_or_default()
}
