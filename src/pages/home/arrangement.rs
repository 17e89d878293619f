//! What stands where on the home page, derived from the lists alone: the stories above, the magazine's cover, and each channel as
//! a column or as a row of pictures.

use crate::model::{ArticleSummary, Channel, ChannelPage, ChannelSlug, Site, ToolKind};
use crate::route::Route;
use std::cmp::Reverse;

/// Articles shown of a channel in a column.
pub(super) const SECTION: usize = 5;
/// Articles shown of a channel as a row of pictures: at most, and at least.
const PICTURES: usize = 4;
const FEWEST_PICTURES: usize = 3;
/// Stories below the lead.
const STORIES: usize = 3;
/// Columns that fill a row on wide screens; rows of pictures stand between full ones.
const COLUMNS: usize = 3;

/// The parts of the home page, each article in one of them.
#[derive(Debug, PartialEq)]
pub(super) struct Arrangement {
    /// The first article with a picture in the first channel, else its first article.
    pub lead: Option<ArticleSummary>,
    /// The newest article of every other channel and the next of the first, the newest of them first; titles say enough here.
    pub stories: Vec<ArticleSummary>,
    /// The channel that the side tool 《中国开发区》 leads to, with its newest article that has a cover.
    pub magazine: Option<(Channel, ArticleSummary)>,
    /// The other channels, without the articles above and without those that have no more.
    pub rows: Vec<Row>,
}

/// A row of the home page.
#[derive(Debug, PartialEq)]
pub(super) enum Row {
    /// Channels side by side.
    Columns(Vec<ChannelPage>),
    /// A channel whose newest articles all have pictures.
    Pictures(ChannelPage),
}

impl Arrangement {
    /// Arranges the lists of the home page, in the order of `site.json`.
    pub(super) fn of(site: &Site, mut lists: Vec<ChannelPage>) -> Self {
        let magazine = magazine_slug(site).and_then(|slug| take_magazine(&mut lists, &slug));
        let lead = lists
            .first()
            .and_then(|list| list.items.iter().find(|item| item.cover.is_some()).or(list.items.first()));
        let lead = lead.cloned();
        lists.iter_mut().for_each(|list| remove(list, &lead));
        let mut stories: Vec<_> = lists.iter().filter_map(|list| list.items.first().cloned()).collect();
        stories.sort_by_key(|story| Reverse(story.published_at));
        stories.dedup_by(|one, other| one.id == other.id);
        stories.truncate(STORIES);
        stories.iter_mut().for_each(|story| story.summary = None);
        lists.iter_mut().for_each(|list| remove(list, &stories));
        lists.retain(|list| !list.items.is_empty());
        Self { lead, stories, magazine, rows: rows(lists) }
    }
}

fn remove<'a>(list: &mut ChannelPage, shown: impl IntoIterator<Item = &'a ArticleSummary> + Copy) {
    list.items.retain(|item| shown.into_iter().all(|other| other.id != item.id));
}

fn rows(lists: Vec<ChannelPage>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut columns = Vec::new();
    for mut list in lists {
        let is_row_full = !columns.is_empty() && columns.len() % COLUMNS == 0;
        if is_row_full && is_pictorial(&list) {
            list.items.truncate(PICTURES);
            list.items.iter_mut().for_each(|item| item.summary = None);
            rows.extend([Row::Columns(std::mem::take(&mut columns)), Row::Pictures(list)]);
        } else {
            list.items.truncate(SECTION);
            columns.push(list);
        }
    }
    rows.extend((!columns.is_empty()).then_some(Row::Columns(columns)));
    rows
}

fn is_pictorial(list: &ChannelPage) -> bool {
    list.items.len() >= FEWEST_PICTURES && list.items.iter().take(PICTURES).all(|item| item.cover.is_some())
}

fn magazine_slug(site: &Site) -> Option<ChannelSlug> {
    let tool = site.tools.iter().find(|tool| tool.kind == ToolKind::Magazine)?;
    match Route::parse(tool.href.as_ref()?.as_str())? {
        Route::Channel(slug, _) => Some(slug),
        _ => None,
    }
}

/// A magazine without a cover stays a channel like the others.
fn take_magazine(lists: &mut Vec<ChannelPage>, slug: &ChannelSlug) -> Option<(Channel, ArticleSummary)> {
    let index = lists.iter().position(|list| list.channel.slug == *slug)?;
    let issue = lists[index].items.iter().find(|item| item.cover.is_some())?.clone();
    Some((lists.remove(index).channel, issue))
}

#[cfg(test)]
mod tests;
