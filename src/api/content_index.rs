//! The content index, `index.json`: what the prerenderer walks.

use crate::model::{ArticleId, ChannelSlug};

/// The content index (`index.json`): everything that the prerenderer builds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentIndex {
    /// Every channel, by its slug.
    pub channels: Vec<ChannelSlug>,
    /// Every article with a page of its own, by its id.
    pub articles: Vec<ArticleId>,
}
