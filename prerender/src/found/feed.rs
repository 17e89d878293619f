//! Feeds: what one holds, whatever format it is written in (`feed_formats.rs`).

use portal::model::{Article, ArticleSummary, Moment, Site};
use portal::pages::Page;
use portal::route::Route;

/// Entries that the portal's own feed holds; a channel's has what its first page lists.
pub(crate) const ENTRIES: usize = 50;

/// A feed, before it is written in any format.
pub(crate) struct Feed<'a> {
    /// The portal.
    pub site: &'a Site,
    /// What it is of: the portal or a channel.
    pub title: String,
    /// What that is about.
    pub description: String,
    /// The page it goes with.
    pub route: Route,
    /// The newest articles, newest first.
    pub entries: Vec<Entry>,
}

/// An article as feeds tell it.
pub(crate) struct Entry {
    /// Its whole address.
    pub url: String,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence or two.
    pub summary: String,
    /// Who wrote or published it first.
    pub author: Option<String>,
    /// Its channel's name.
    pub section: Option<String>,
    /// When it was published.
    pub published: Moment,
    /// When it last changed.
    pub changed: Moment,
}

impl Entry {
    /// An article of this portal.
    pub(crate) fn of(site: &Site, article: Article) -> Self {
        let route = Route::Article(article.id.clone());
        let (published, changed) = (article.published_at, article.last_changed());
        let author =
            article.author.clone().or_else(|| article.source.as_ref().map(|source| source.name.clone()));
        let (title, section) = (article.title.clone(), article.channel.name.clone());
        let summary = Page::Article(Box::new(article)).description(site);
        Self {
            url: format!("{}{}", site.origin, route.path()),
            title: readable(&title),
            summary: readable(&summary),
            author: author.as_deref().map(readable),
            section: Some(readable(&section)),
            published,
            changed,
        }
    }

    /// An article that stands elsewhere; `None` for one that has its page here.
    pub(crate) fn elsewhere(site: &Site, item: &ArticleSummary) -> Option<Self> {
        let address = item.external_url.as_ref()?.as_str();
        let whole =
            if address.starts_with('/') { format!("{}{address}", site.origin) } else { address.to_owned() };
        Some(Self {
            url: readable(&whole),
            title: readable(&item.title),
            summary: readable(item.summary.as_ref().unwrap_or(&item.title)),
            author: item.source.as_deref().map(readable),
            section: item.channel.as_ref().map(|channel| readable(&channel.name)),
            published: item.published_at,
            changed: item.published_at,
        })
    }
}

impl Feed<'_> {
    /// The page it goes with, as an absolute URL.
    pub(super) fn home(&self) -> String {
        format!("{}{}", self.site.origin, self.route.path())
    }

    /// One of its files, as an absolute URL.
    pub(super) fn address(&self, file: &str) -> String {
        format!("{}{file}", self.home())
    }

    /// When anything in it last changed; of an empty feed, the beginning of time.
    pub(super) fn changed(&self) -> Moment {
        self.entries.iter().map(|entry| entry.changed).max().unwrap_or(Moment::from_unix_seconds(0))
    }
}

/// Without the characters that XML has no way to write (XML 1.0, production 2, `Char`).
pub(super) fn readable(text: &str) -> String {
    let writable = |sign: &char| matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
    text.chars().filter(writable).collect()
}
