//! Articles (文章): the model behind an article's page.

use super::{ArticleId, ArticleSummary, Block, Channel, Href, Image, Inline, Moment, RichText};
use serde::Serialize;

/// An article as its page shows it (`articles/{id}.json`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// Its id in addresses and in the API, opaque: `20220614-01`.
    pub id: ArticleId,
    /// The headline: one line, at most 4,000 characters.
    pub title: String,
    /// A second headline below the title (副标题).
    pub subtitle: Option<String>,
    /// The channel it belongs to (栏目), with that one's parent: both are in the breadcrumb.
    pub channel: Channel,
    /// Who published it first (来源); not shown if `None`.
    pub source: Option<Source>,
    /// Who wrote it (作者), one line; not shown if `None`.
    pub author: Option<String>,
    /// Who edited it (责任编辑), shown below the text; not shown if `None`.
    pub editor: Option<String>,
    /// When it was published (发布时间).
    pub published_at: Moment,
    /// When its content last changed; `None` if not since it was published.
    pub updated_at: Option<Moment>,
    /// How often it was read (点击量), as of this answer; `None` where the backend does not count.
    pub views: Option<u64>,
    /// What it says, in a sentence or two: for share cards and search engines.
    pub summary: Option<String>,
    /// What it is about, for the `<head>`; at most 100.
    pub keywords: Vec<String>,
    /// Its picture for share cards and the poster; lists bring their own.
    pub cover: Option<Image>,
    /// Set once it was withdrawn or superseded; `None` while it is current.
    pub status: Option<Status>,
    /// The text as typed blocks; empty for a withdrawn article.
    pub body: RichText,
    /// Files to download (附件), at most 300; none for a withdrawn article.
    pub attachments: Vec<Attachment>,
    /// How many more files it has.
    #[serde(skip_serializing_if = "is_none")]
    pub omitted_attachments: u32,
    /// The article before it in its channel (上一篇); `None` if it is the first.
    pub previous: Option<Sibling>,
    /// The article after it in its channel (下一篇); `None` if it is the last.
    pub next: Option<Sibling>,
    /// Articles on the same matter (相关阅读), at most 100.
    pub related: Vec<ArticleSummary>,
}

fn is_none(count: &u32) -> bool {
    *count == 0
}

impl Article {
    /// Whether it was withdrawn (撤回): its title and a notice are then all there is to show.
    pub fn is_withdrawn(&self) -> bool {
        self.status.as_ref().is_some_and(|status| status.kind == StatusKind::Withdrawn)
    }

    /// Whether a reader of one has read the other: views, neighbours and related articles may differ.
    pub fn has_same_content(&self, other: &Self) -> bool {
        let Self { views, previous, next, related, .. } = other.clone();
        Self { views, previous, next, related, ..self.clone() } == *other
    }

    /// When its content last changed, and no earlier than it was published.
    pub fn last_changed(&self) -> Moment {
        self.updated_at.map_or(self.published_at, |updated| updated.max(self.published_at))
    }

    /// What it says, in a sentence or two: its summary, else its [`excerpt`](Self::excerpt).
    pub fn description(&self) -> Option<String> {
        self.summary.clone().or_else(|| self.excerpt())
    }

    /// The first paragraph, truncated to what search engines show of a description (some 120 characters).
    pub fn excerpt(&self) -> Option<String> {
        let text = self.body.blocks.iter().find_map(|block| match block {
            Block::Paragraph { content, .. } => Some(Inline::plain_text(content)),
            _ => None,
        })?;
        Some(text.chars().take(120).collect())
    }
}

/// The publisher an article was taken from (来源).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The publisher's name as shown: `新华社`.
    pub name: String,
    /// The original article; the name links to it, or is plain text if `None`.
    pub url: Option<Href>,
}

/// Why an article is no longer current, for the notice above it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Whether it was withdrawn or superseded.
    pub kind: StatusKind,
    /// Since when; not shown if `None`.
    pub at: Option<Moment>,
    /// The reason, one line for readers; not shown if `None`.
    pub reason: Option<String>,
    /// The article that is current instead; the notice links to it.
    pub replaced_by: Option<ArticleId>,
}

/// How an article ceased to be current.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusKind {
    /// Withdrawn (已撤回): the text is no longer shown.
    Withdrawn,
    /// Superseded (已被替代): the text stays, below a notice.
    Superseded,
}

/// A file to download with an article (附件).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attachment {
    /// The file's name for readers.
    pub label: String,
    /// The file's address; opened in a new tab on another host.
    pub href: Href,
    /// Its media type, as `application/pdf`; `None` where the API does not say.
    pub media_type: Option<String>,
    /// Its size in bytes; not shown if `None`.
    pub bytes: Option<u64>,
}

/// A neighbour of an article in its channel (上一篇, 下一篇).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sibling {
    /// The neighbour's id, for the link.
    pub id: ArticleId,
    /// The neighbour's headline, the text of the link.
    pub title: String,
}

#[cfg(test)]
mod tests;
