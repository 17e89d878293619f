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
            site: attribute("data-portal")?,
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

#[cfg(test)]
mod tests {
    use super::ArticleFacts;

    const ATTRIBUTES: [(&str, &str); 7] = [
        ("data-id", "20220614-01"),
        ("data-title", "标题"),
        ("data-published", "2022-06-14T09:30:00+08:00"),
        ("data-source", "新华社"),
        ("data-summary", ""),
        ("data-cover", ""),
        ("data-portal", "门户"),
    ];

    fn read(without: &str) -> Option<ArticleFacts> {
        let named = |name: &str| ATTRIBUTES.iter().find(|(known, _)| *known == name && name != without);
        ArticleFacts::read(|name| named(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn what_the_page_carries_is_read() {
        let facts = read("").expect("facts");
        assert_eq!((facts.id.as_str(), facts.byline().as_str()), ("20220614-01", "新华社　2022-06-14"));
    }

    #[test]
    fn a_page_that_lacks_one_has_none() {
        assert!(ATTRIBUTES.iter().all(|(name, _)| read(name).is_none()));
    }
}
