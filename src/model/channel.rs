//! Channels (栏目) and the lists of articles in them.

use super::{ArticleId, ChannelSlug, Href, Image, Moment};
use serde::Serialize;

/// A channel as others mention it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChannelRef {
    /// Its name in addresses.
    pub slug: ChannelSlug,
    /// Its name for readers.
    pub name: String,
}

/// A channel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// Its name in addresses.
    pub slug: ChannelSlug,
    /// Its name for readers.
    pub name: String,
    /// The channel it belongs to.
    pub parent: Option<ChannelRef>,
    /// What it is about, in a sentence.
    pub description: Option<String>,
}

/// One page of a channel's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChannelPage {
    /// The channel.
    pub channel: Channel,
    /// Which page, from 1.
    pub page: u32,
    /// Articles on a full page.
    pub page_size: u32,
    /// How many pages there are, where the backend tells.
    pub page_count: Option<u32>,
    /// How many articles there are, where the backend tells.
    pub total: Option<u32>,
    /// The articles, in the order to show.
    pub items: Vec<ArticleSummary>,
}

/// An article as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ArticleSummary {
    /// Its id.
    pub id: ArticleId,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence or two.
    pub summary: Option<String>,
    /// Who published it first.
    pub source: Option<String>,
    /// When it was published.
    pub published_at: Moment,
    /// A picture for it.
    pub cover: Option<Image>,
    /// The channel it stands in.
    pub channel: Option<ChannelRef>,
    /// Where it is, if it has no page of its own here.
    pub external_url: Option<Href>,
    /// Kept at the head of its list (置顶).
    pub pinned: bool,
}
