//! Feeds: what one holds, whatever format it is written in (`feed_formats.rs`).

use portal::model::{Article, ArticleSummary, Moment, Site};
use portal::pages::Page;
use portal::route::Route;

/// Entries in the portal's own feed, at most; a channel's feed has what its first page lists.
pub(crate) const MAX_ENTRIES: usize = 50;

/// A feed, in no format yet.
pub(crate) struct Feed<'a> {
    /// The portal: its name, origin and organiser go into each feed.
    pub site: &'a Site,
    /// The name of the portal, or of a channel and the portal.
    pub title: String,
    /// What the portal or the channel is about, in a sentence.
    pub description: String,
    /// The page whose articles it lists.
    pub route: Route,
    /// The newest articles, the newest first.
    pub entries: Vec<Entry>,
}

/// An article in a feed. Its texts hold no character that XML cannot write.
pub(crate) struct Entry {
    /// Its absolute URL, which is its id as well.
    pub url: String,
    /// Its title, as plain text.
    pub title: String,
    /// Its description: a sentence or two, as plain text.
    pub summary: String,
    /// The author, or else the source.
    pub author: Option<String>,
    /// The name of its channel.
    pub section: Option<String>,
    /// Time of publication; feeds are sorted by it.
    pub published: Moment,
    /// The time of its last change; of publication, if it never changed.
    pub changed: Moment,
}

impl Entry {
    /// An article of this portal.
    pub(crate) fn of(site: &Site, article: Article) -> Self {
        let (published, changed) = (article.published_at, article.last_changed());
        let author =
            article.author.clone().or_else(|| article.source.as_ref().map(|source| source.name.clone()));
        let section = article.channel.name.clone();
        let meta = Page::Article(Box::new(article)).meta(site);
        Self {
            title: xml_text(&meta.name),
            summary: xml_text(&meta.description),
            url: meta.canonical,
            author: author.as_deref().map(xml_text),
            section: Some(xml_text(&section)),
            published,
            changed,
        }
    }

    /// An article on another site; `None` for one that has its page here.
    pub(crate) fn external(site: &Site, item: &ArticleSummary) -> Option<Self> {
        let address = item.external_url.as_ref()?.as_str();
        let url = site.absolute(address);
        Some(Self {
            url: xml_text(&url),
            title: xml_text(&item.title),
            summary: xml_text(item.summary.as_ref().unwrap_or(&item.title)),
            author: item.source.as_deref().map(xml_text),
            section: item.channel.as_ref().map(|channel| xml_text(&channel.name)),
            published: item.published_at,
            changed: item.published_at,
        })
    }
}

impl Feed<'_> {
    /// The page it goes with, as an absolute URL.
    pub(super) fn home(&self) -> String {
        self.site.absolute(&self.route.path())
    }

    /// One of its files, as an absolute URL.
    pub(super) fn address(&self, file: &str) -> String {
        format!("{}{file}", self.home())
    }

    /// The last change of any entry; the epoch for an empty feed.
    pub(super) fn changed(&self) -> Moment {
        self.entries.iter().map(|entry| entry.changed).max().unwrap_or(Moment::from_unix_seconds(0))
    }
}

/// The text without characters that are not allowed in XML (XML 1.0, production 2, `Char`).
pub(super) fn xml_text(text: &str) -> String {
    let is_allowed = |sign: &char| matches!(sign, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
    text.chars().filter(is_allowed).collect()
}
#[cfg(test)]
mod tests {
    use super::*;
    use futures::executor::block_on;
    use portal::api::Api;
    use portal::model::Href;

    #[test]
    fn an_article_on_another_site_has_an_absolute_address_whatever_its_link_begins_with() {
        let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/api/v1");
        let mut site = block_on(Api::new(content, Default::default()).site()).expect("the site");
        site.origin = "https://a.example".to_owned();
        for (link, url) in [
            ("//host.example/x", "https://host.example/x"),
            ("/special/", "https://a.example/special/"),
            ("https://host.example/x", "https://host.example/x"),
        ] {
            let entry = Entry::external(&site, &linked_to(link)).expect("an entry");
            assert_eq!(entry.url, url);
        }
    }

    fn linked_to(link: &str) -> ArticleSummary {
        ArticleSummary {
            id: portal::model::ArticleId::parse("x").expect("an id"),
            title: "题".to_owned(),
            summary: None,
            source: None,
            published_at: Moment::from_unix_seconds(0),
            cover: None,
            channel: None,
            external_url: Some(Href::parse(link).expect("a link")),
            pinned: false,
        }
    }
}
