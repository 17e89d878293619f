//! Feed formats: each feed is published as RSS, Atom and JSON Feed.

mod atom;
mod json;
mod rss;

use super::feed::Feed;

/// Media types and file names of the three kinds.
pub(super) const KINDS: [(&str, &str); 3] = [
    ("application/rss+xml", "feed.xml"),
    ("application/atom+xml", "atom.xml"),
    ("application/feed+json", "feed.json"),
];

/// The feed in its three formats: names and texts.
pub(crate) fn files(feed: &Feed<'_>) -> Vec<(String, String)> {
    let [rss, atom, json] =
        KINDS.map(|(_, file)| format!("{}{file}", feed.route.path().trim_start_matches('/')));
    vec![(rss, rss::write(feed)), (atom, atom::write(feed)), (json, json::write(feed))]
}
