//! Sitemap and feeds: they hold little and change with any page, so each run makes them anew.

use super::record::PageRecord;
use crate::seo::{self, Entry, Feed, Location, MAX_ENTRIES};
use futures::executor::block_on;
use portal::api::Api;
use portal::model::{ArticleId, ArticleSummary, ChannelSlug, Moment, Site};
use portal::route::Route;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The files: names and texts. The articles of the feeds are read once more: to keep 100,000 in memory would cost more.
pub(super) fn files(
    site: &Site,
    api: &Api,
    channels: &[ChannelSlug],
    pages: &BTreeMap<String, PageRecord>,
) -> Vec<(String, String)> {
    let mut files = seo::sitemap(site, &locations(pages));
    let channel_feeds = channels.par_iter().filter_map(|slug| channel_feed(site, api, slug, pages));
    let mut feeds: Vec<Feed<'_>> = channel_feeds.collect();
    feeds.push(portal_feed(site, api, pages));
    files.extend(feeds.iter().flat_map(seo::feed_files));
    files
}

fn locations(pages: &BTreeMap<String, PageRecord>) -> Vec<Location> {
    let indexable = pages.iter().filter(|(_, page)| page.indexable);
    indexable
        .filter_map(|(path, page)| {
            let changed = page.changed.map(Moment::from_unix_seconds);
            Some(Location { route: Route::parse(path)?, changed })
        })
        .collect()
}

/// The newest articles of all channels.
fn portal_feed<'a>(site: &'a Site, api: &Api, pages: &BTreeMap<String, PageRecord>) -> Feed<'a> {
    let indexable = pages.iter().filter(|(_, page)| page.indexable);
    let mut newest: Vec<_> =
        indexable.filter_map(|(path, page)| Some((Reverse(page.published?), path))).collect();
    newest.sort_unstable();
    let entries = newest.into_iter().take(MAX_ENTRIES).filter_map(|(_, path)| match Route::parse(path) {
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
fn channel_feed<'a>(
    site: &'a Site,
    api: &Api,
    slug: &ChannelSlug,
    pages: &BTreeMap<String, PageRecord>,
) -> Option<Feed<'a>> {
    let list = block_on(api.channel_page(slug, 1)).ok()?;
    let mut entries: Vec<Entry> =
        list.items.iter().filter_map(|item| feed_entry(site, api, item, pages)).collect();
    entries.sort_by_key(|entry| Reverse(entry.published));
    Some(Feed {
        site,
        title: format!("{} - {}", list.channel.name, site.name),
        description: list.channel.description.unwrap_or_else(|| site.description.clone()),
        route: Route::Channel(slug.clone(), 1),
        entries,
    })
}

/// The entry of an indexable article of this portal, or of an article on another site.
fn feed_entry(
    site: &Site,
    api: &Api,
    item: &ArticleSummary,
    pages: &BTreeMap<String, PageRecord>,
) -> Option<Entry> {
    if item.external_url.is_some() {
        return Entry::external(site, item);
    }
    let path = Route::Article(item.id.clone()).path();
    pages.get(&path).filter(|page| page.indexable).and_then(|_| entry(site, api, &item.id))
}

fn entry(site: &Site, api: &Api, id: &ArticleId) -> Option<Entry> {
    block_on(api.article(id)).ok().map(|article| Entry::of(site, article))
}
