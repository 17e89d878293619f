//! Every path of the API: the only place with one.

use crate::model::{ArticleId, ChannelSlug, percent_encoded};

/// A readable endpoint: a plain file as well as a live answer, unless it says otherwise.
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
    /// The signature that WeChat's JS-SDK asks for, for the page at this address; live only.
    WechatSignature(String),
}

impl Endpoint {
    /// Whether its answers are worth keeping for when there is no network: what readers read, not what is good for a moment.
    pub(super) fn is_cacheable(&self) -> bool {
        matches!(self, Self::Channel(..) | Self::Article(_))
    }

    /// The path below the API's base.
    pub fn path(&self) -> String {
        match self {
            Self::Site => "site.json".to_owned(),
            Self::Index => "index.json".to_owned(),
            Self::Channel(slug, page) => format!("channels/{}/{page}.json", slug.as_str()),
            Self::Article(id) => format!("articles/{}.json", id.as_str()),
            Self::WechatSignature(url) => format!("wechat/signature?url={}", percent_encoded(url)),
        }
    }
}
