//! Every path of the API: the only place with one.

use crate::model::{ArticleId, ChannelSlug};

/// A readable endpoint: a plain file as well as a live answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// The portal itself.
    Site,
    /// Everything there is.
    Index,
    /// One page of a channel's list, from 1.
    Channel(ChannelSlug, u32),
    /// An article.
    Article(ArticleId),
}

impl Endpoint {
    /// The path below the API's base.
    pub fn path(&self) -> String {
        match self {
            Self::Site => "site.json".to_owned(),
            Self::Index => "index.json".to_owned(),
            Self::Channel(slug, page) => format!("channels/{}/{page}.json", slug.as_str()),
            Self::Article(id) => format!("articles/{}.json", id.as_str()),
        }
    }
}
