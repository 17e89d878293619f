//! What the tools of a page know of its article. The page carries it in `data-` attributes, so that nothing has to be asked for or
//! decoded before a tool is used.

use super::{Article, ArticleId, Moment, SavedArticle, ShareContent};

/// The facts of an article that favourites, history and poster need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleFacts {
    /// The article's id.
    pub id: ArticleId,
    /// Its title, untranslated.
    pub title: String,
    /// When it was published.
    pub published_at: Moment,
    /// The name of its source; empty if it has none.
    pub source: String,
    /// Its summary or excerpt; may be empty.
    pub summary: String,
    /// The address of its cover as the page has it; empty if it has none.
    pub cover: String,
    /// The portal's full name.
    pub site: String,
}

impl ArticleFacts {
    /// Those of an article with this content to share.
    pub fn of(article: &Article, share: &ShareContent) -> Self {
        Self {
            id: article.id.clone(),
            title: article.title.clone(),
            published_at: article.published_at,
            source: article.source.as_ref().map(|source| source.name.clone()).unwrap_or_default(),
            summary: share.summary.clone(),
            // As the page has it, not the absolute address: this page may be on another host than the canonical one.
            cover: article.cover.as_ref().map(|cover| cover.src.as_str().to_owned()).unwrap_or_default(),
            site: share.site.clone(),
        }
    }

    /// Reads them by the names of the attributes; `None` where one is missing or not what it should be.
    pub fn read(attribute: impl Fn(&str) -> Option<String>) -> Option<Self> {
        Some(Self {
            id: ArticleId::parse(&attribute("data-id")?)?,
            title: attribute("data-title")?,
            published_at: Moment::parse(&attribute("data-published")?)?,
            source: attribute("data-source")?,
            summary: attribute("data-summary")?,
            cover: attribute("data-cover")?,
            site: attribute("data-site")?,
        })
    }

    /// The entry of a saved list.
    pub fn saved(&self, saved_at: Moment) -> SavedArticle {
        let Self { id, title, published_at, .. } = self.clone();
        SavedArticle { id, title, published_at, saved_at }
    }

    /// Source and date in one line: `新华社　2022-06-14`.
    pub fn byline(&self) -> String {
        format!("{}　{}", self.source, self.published_at.date()).trim().to_owned()
    }
}
