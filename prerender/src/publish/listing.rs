//! What lists the pages: the sitemap and the feeds. They hold little and change with any page, so each run makes them.

use super::record::Known;
use crate::found::{self, ENTRIES, Entry, Feed, Location};
use futures::executor::block_on;
use portal::api::Api;
use portal::model::{ArticleId, ArticleSummary, ChannelSlug, Moment, Site};
use portal::route::Route;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Their names and texts.
pub(super) fn files(
    site: &Site,
    api: &Api,
    channels: &[ChannelSlug],
    pages: &BTreeMap<String, Known>,
) -> Vec<(String, String)> {
    let mut files = found::sitemap(site, &locations(pages));
    let of_channels = channels.par_iter().filter_map(|slug| of_channel(site, api, slug, pages));
    let mut feeds: Vec<Feed> = of_channels.collect();
    feeds.push(of_portal(site, api, pages));
    files.extend(feeds.iter().flat_map(found::feed_files));
    files
}

fn locations(pages: &BTreeMap<String, Known>) -> Vec<Location> {
    let found = pages.iter().filter(|(_, known)| known.found);
    found
        .filter_map(|(path, known)| {
            let changed = known.changed.map(Moment::from_unix_seconds);
            Some(Location { route: Route::parse(path)?, changed })
        })
        .collect()
}

/// The newest articles of all channels.
fn of_portal<'a>(site: &'a Site, api: &Api, pages: &BTreeMap<String, Known>) -> Feed<'a> {
    let found = pages.iter().filter(|(_, known)| known.found);
    let mut newest: Vec<_> =
        found.filter_map(|(path, known)| Some((Reverse(known.published?), path))).collect();
    newest.sort_unstable();
    let entries = newest.into_iter().take(ENTRIES).filter_map(|(_, path)| match Route::parse(path) {
        Some(Route::Article(id)) => entry(site, api, &id),
        _ => None,
    });
    Feed {
        site,
        title: site.name.clone(),
        description: site.description.clone(),
        route: Route::Home,
        entries: entries.collect(),
    }
}

/// What the first page of a channel lists; `None` for a channel that cannot be read.
fn of_channel<'a>(
    site: &'a Site,
    api: &Api,
    slug: &ChannelSlug,
    pages: &BTreeMap<String, Known>,
) -> Option<Feed<'a>> {
    let list = block_on(api.channel_page(slug, 1)).ok()?;
    let mut entries: Vec<Entry> =
        list.items.iter().filter_map(|item| listed(site, api, item, pages)).collect();
    entries.sort_by_key(|entry| Reverse(entry.published));
    Some(Feed {
        site,
        title: format!("{} - {}", list.channel.name, site.name),
        description: list.channel.description.unwrap_or_else(|| site.description.clone()),
        route: Route::Channel(slug.clone(), 1),
        entries,
    })
}

/// An article of this portal that is to be found, or one that stands elsewhere.
fn listed(site: &Site, api: &Api, item: &ArticleSummary, pages: &BTreeMap<String, Known>) -> Option<Entry> {
    if item.external_url.is_some() {
        return Entry::elsewhere(site, item);
    }
    let path = Route::Article(item.id.clone()).path();
    pages.get(&path).filter(|known| known.found).and_then(|_| entry(site, api, &item.id))
}

fn entry(site: &Site, api: &Api, id: &ArticleId) -> Option<Entry> {
    block_on(api.article(id)).ok().map(|article| Entry::of(site, article))
}
