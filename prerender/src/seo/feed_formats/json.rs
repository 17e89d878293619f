//! Feed in JSON Feed 1.1 (jsonfeed.org/version/1.1).

use crate::seo::feed::{Entry, Feed};
use serde_json::{Value, json};

pub(super) fn write(feed: &Feed<'_>) -> String {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home(),
        "feed_url": feed.address("feed.json"),
        "description": feed.description,
        "language": "zh-CN",
        "authors": [{ "name": feed.site.footer.organizer, "url": feed.site.absolute("/") }],
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    })
    .to_string()
}

fn item(entry: &Entry) -> Value {
    let mut item = json!({
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": entry.published.to_string(),
        "date_modified": entry.changed.to_string(),
    });
    if let Some(author) = &entry.author {
        item["authors"] = json!([{ "name": author }]);
    }
    if let Some(section) = &entry.section {
        item["tags"] = json!([section]);
    }
    item
}
