//! Fixtures: the addresses and the channel that the cases use.

use portal_e2e::{Browser, Content, Element, Outcome, Site};

/// The long article every measure is taken on.
pub(crate) const ARTICLE: &str = "/articles/20220614-01/";

/// Its canonical address, which is what is shared.
pub(crate) const ADDRESS: &str = "https://www.cadz.example/articles/20220614-01/";

/// Its file in the API.
pub(crate) const ARTICLE_ANSWER: &str = "/api/v1/articles/20220614-01.json";

/// A long article with headings and several pictures.
pub(crate) const GALLERY: &str = "/articles/20261009-01/";

/// An address that never was.
pub(crate) const NOWHERE: &str = "/nowhere/";

/// A channel that has several pages.
pub(crate) struct LongChannel {
    /// Its first page.
    pub(crate) path: String,
    /// How many pages it has.
    pub(crate) pages: u64,
    /// The articles its first page links to, in its order: id and title.
    pub(crate) articles: Vec<(String, String)>,
}

impl LongChannel {
    /// The first such channel of the site.
    pub(crate) fn of(site: &Site) -> Outcome<Self> {
        let content = Content::of(site)?;
        let slug = content.long_channel()?;
        let first = content.channel_page(slug, 1)?;
        let items = first["items"].as_array().into_iter().flatten();
        let own = items.filter(|item| item["external_url"].is_null());
        let text = |item: &serde_json::Value, field| item[field].as_str().unwrap_or_default().to_owned();
        let articles = own.map(|item| (text(item, "id"), text(item, "title"))).collect();
        Ok(Self { path: format!("/channels/{slug}/"), pages: content.pages_of(slug), articles })
    }

    /// The link to the article at this place of the list.
    pub(crate) async fn link(&self, browser: &Browser, index: usize) -> Outcome<Element> {
        let main = browser.the("main", portal_e2e::ANY).await?;
        browser.the_in(&main, "link", &format!("{}…", self.articles[index].1)).await
    }
}
