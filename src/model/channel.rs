//! Channels (栏目), and the paginated lists of articles in them.

use super::{ArticleId, ChannelSlug, Href, Image, Moment};
use serde::Serialize;

/// A reference to a channel: enough for a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChannelRef {
    /// The channel's slug in addresses: `news`.
    pub slug: ChannelSlug,
    /// The channel's name, the text of the link: `要闻`.
    pub name: String,
}

/// A channel, without its articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// Its slug in addresses: `news`, as in `/channels/news/`.
    pub slug: ChannelSlug,
    /// Its name, as heading and in the breadcrumb: `要闻`.
    pub name: String,
    /// The channel above it in the breadcrumb; `None` for a top-level one.
    pub parent: Option<ChannelRef>,
    /// What it is about, in a sentence; not shown if `None`.
    pub description: Option<String>,
}

/// One page of a channel's list (`channels/{slug}/{page}.json`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChannelPage {
    /// The channel whose list it is.
    pub channel: Channel,
    /// The page number, from 1.
    pub page: u32,
    /// How many articles a full page has.
    pub page_size: u32,
    /// How many pages there are; `None` where the backend does not count them.
    pub page_count: Option<u32>,
    /// How many articles there are; `None` where the backend does not count them.
    pub total: Option<u32>,
    /// The articles in the order to show, at most 500.
    pub items: Vec<ArticleSummary>,
}

/// An article as lists show it, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArticleSummary {
    /// The article's id, for the link to its page.
    pub id: ArticleId,
    /// The headline, the text of the link.
    pub title: String,
    /// What it says, in a sentence or two.
    pub summary: Option<String>,
    /// The publisher's name (来源); not shown if `None`.
    pub source: Option<String>,
    /// When it was published; lists show the day.
    pub published_at: Moment,
    /// The picture beside it; `None` for text alone.
    pub cover: Option<Image>,
    /// The channel it belongs to; `None` where the API sends none.
    pub channel: Option<ChannelRef>,
    /// Its address on another site, if it has no page here; the title links there.
    pub external_url: Option<Href>,
    /// Pinned to the head of its list (置顶).
    pub pinned: bool,
}
