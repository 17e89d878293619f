//! Endpoints: every path of the API, in the only module that has one.

use crate::model::{ArticleId, ChannelSlug, percent_encoded};

/// A readable endpoint: a plain file as well as a live answer, unless it says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// `site.json`: the portal's settings.
    Site,
    /// `index.json`: every channel and article.
    Index,
    /// `channels/{slug}/{page}.json`: one page of a channel's list, from 1.
    Channel(ChannelSlug, u32),
    /// `articles/{id}.json`: one article.
    Article(ArticleId),
    /// `views?ids=a,b,…`: how often each of these was read, at most 100; live only.
    Views(Vec<ArticleId>),
    /// `challenge`: a proof of work to solve before something is sent; live only.
    Challenge,
    /// `messages`: where messages are sent to; live only.
    Messages,
    /// `submissions`: where manuscripts are sent to; live only.
    Submissions,
    /// `messages/{id}?code=…`: what became of a message, for whoever has number and code; live only.
    Message(String, String),
    /// `answers/{page}.json`: published answers, from page 1; live only.
    Answers(u32),
    /// `wechat/signature?url=…`: signs the page at this address for WeChat's JS-SDK; live only.
    WechatSignature(String),
}

impl Endpoint {
    /// Whether its answers go into the offline cache: lists and articles, not what is valid for a moment only.
    pub(super) fn is_cacheable(&self) -> bool {
        matches!(self, Self::Channel(..) | Self::Article(_))
    }

    /// The path below the API's base: `articles/1.json`.
    pub fn path(&self) -> String {
        match self {
            Self::Site => "site.json".to_owned(),
            Self::Index => "index.json".to_owned(),
            Self::Channel(slug, page) => format!("channels/{}/{page}.json", slug.as_str()),
            Self::Article(id) => format!("articles/{}.json", id.as_str()),
            Self::Views(ids) => {
                let ids: Vec<_> = ids.iter().map(ArticleId::as_str).collect();
                format!("views?ids={}", ids.join(","))
            }
            Self::Challenge => "challenge".to_owned(),
            Self::Messages => "messages".to_owned(),
            Self::Submissions => "submissions".to_owned(),
            Self::Message(id, code) => {
                format!("messages/{}?code={}", percent_encoded(id), percent_encoded(code))
            }
            Self::Answers(page) => format!("answers/{page}.json"),
            Self::WechatSignature(url) => format!("wechat/signature?url={}", percent_encoded(url)),
        }
    }
}
