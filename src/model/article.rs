//! Articles.

use super::{ArticleId, ArticleSummary, Block, Channel, Href, Image, Inline, Moment, RichText};
use serde::Serialize;

/// An article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// A second line of the title.
    pub subtitle: Option<String>,
    /// The channel it stands in.
    pub channel: Channel,
    /// Who published it first (来源).
    pub source: Option<Source>,
    /// Who wrote it (作者).
    pub author: Option<String>,
    /// Who edited it (责任编辑).
    pub editor: Option<String>,
    /// When it was published (发布时间).
    pub published_at: Moment,
    /// When it last changed.
    pub updated_at: Option<Moment>,
    /// How often it was read (点击量).
    pub views: Option<u64>,
    /// What it says, in a sentence or two.
    pub summary: Option<String>,
    /// What it is about.
    pub keywords: Vec<String>,
    /// A picture for it.
    pub cover: Option<Image>,
    /// Set when it no longer stands as it was published.
    pub status: Option<Status>,
    /// The text.
    pub body: RichText,
    /// Files to it (附件).
    pub attachments: Vec<Attachment>,
    /// The article before it in its channel (上一篇).
    pub previous: Option<Sibling>,
    /// The article after it (下一篇).
    pub next: Option<Sibling>,
    /// Articles on the same matter (相关阅读).
    pub related: Vec<ArticleSummary>,
}

impl Article {
    /// Taken back: its title and a notice are all there is to show.
    pub fn is_withdrawn(&self) -> bool {
        self.status.as_ref().is_some_and(|status| status.kind == StatusKind::Withdrawn)
    }

    /// Whether a reader of one has read the other: what stands around the text may differ.
    pub fn has_same_content(&self, other: &Self) -> bool {
        let Self { views, previous, next, related, .. } = other.clone();
        Self { views, previous, next, related, ..self.clone() } == *other
    }

    /// When it last changed: when it was published, if not since.
    pub fn last_changed(&self) -> Moment {
        self.updated_at.map_or(self.published_at, |updated| updated.max(self.published_at))
    }

    /// The first paragraph, cut to the length search engines show of a description (some 120 characters).
    pub fn excerpt(&self) -> Option<String> {
        let words = self.body.blocks.iter().find_map(|block| match block {
            Block::Paragraph { content } => Some(Inline::plain_text(content)),
            _ => None,
        })?;
        Some(words.chars().take(120).collect())
    }
}

/// Who published an article first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// The article there.
    pub url: Option<Href>,
}

/// What became of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// What became of it.
    pub kind: StatusKind,
    /// Since when.
    pub at: Option<Moment>,
    /// Why.
    pub reason: Option<String>,
    /// The article that holds now.
    pub replaced_by: Option<ArticleId>,
}

/// What can become of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusKind {
    /// Taken back (已撤回).
    Withdrawn,
    /// Another holds in its place (已被替代).
    Superseded,
}

/// A file that belongs to an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// Its name for readers.
    pub label: String,
    /// Where it is.
    pub href: Href,
    /// Its media type, as `application/pdf`.
    pub media_type: Option<String>,
    /// Its size in bytes.
    pub bytes: Option<u64>,
}

/// A neighbour of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sibling {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
}

#[cfg(test)]
mod tests;
