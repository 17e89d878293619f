//! What stands where on the home page, derived from the lists alone: the stories above, the magazine's cover, and each channel as
//! a column or as a row of pictures.

use crate::model::{ArticleSummary, Channel, ChannelPage, ChannelSlug, Site, ToolKind};
use crate::route::Route;

/// Articles shown of a channel in a column.
pub(super) const SECTION: usize = 5;
/// Articles shown of a channel as a row of pictures: at most, and at least.
const PICTURES: usize = 4;
const FEWEST_PICTURES: usize = 3;
/// Stories below the lead.
const STORIES: usize = 3;
/// Columns that fill a row on wide screens; rows of pictures stand between full ones, and at the end.
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

/// A row of the home page: channels side by side, or one channel whose newest articles all have pictures.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Row {
    /// Whether it is a row of pictures.
    pub pictures: bool,
    /// Its channels.
    pub lists: Vec<ChannelPage>,
}

impl Arrangement {
    /// Arranges the lists of the home page, in the order of `site.json`.
    pub(super) fn of(site: &Site, mut lists: Vec<ChannelPage>) -> Self {
        let magazine = magazine_slug(site).and_then(|slug| take_magazine(&mut lists, &slug));
        let first = lists.first().map_or(&[][..], |list| &list.items);
        let lead = first.iter().find(|item| item.cover.is_some()).or(first.first()).cloned();
        remove(&mut lists, lead.as_slice());
        let stories = stories(&lists);
        remove(&mut lists, &stories);
        Self { lead, stories, magazine, rows: rows(lists) }
    }
}

fn remove(lists: &mut [ChannelPage], shown: &[ArticleSummary]) {
    for list in lists {
        list.items.retain(|item| shown.iter().all(|other| other.id != item.id));
    }
}

fn stories(lists: &[ChannelPage]) -> Vec<ArticleSummary> {
    let mut first: Vec<_> = lists.iter().filter_map(|list| list.items.first()).collect();
    let mut stories = Vec::new();
    // Sorting would bring its own code into the program.
    while let Some(newest) =
        first.iter().rev().max_by_key(|item| item.published_at).copied().filter(|_| stories.len() < STORIES)
    {
        first.retain(|item| item.id != newest.id);
        stories.push(ArticleSummary { summary: None, ..newest.clone() });
    }
    stories
}

fn rows(lists: Vec<ChannelPage>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut columns = Row::default();
    let mut lists = lists.into_iter().filter(|list| !list.items.is_empty()).peekable();
    while let Some(mut list) = lists.next() {
        let may_end = columns.lists.len() % COLUMNS == 0 || lists.peek().is_none();
        if may_end && !columns.lists.is_empty() && is_pictorial(&list) {
            list.items.truncate(PICTURES);
            list.items.iter_mut().for_each(|item| item.summary = None);
            rows.push(std::mem::take(&mut columns));
            rows.push(Row { pictures: true, lists: vec![list] });
        } else {
            list.items.truncate(SECTION);
            columns.lists.push(list);
        }
    }
    if !columns.lists.is_empty() {
        rows.push(columns);
    }
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
