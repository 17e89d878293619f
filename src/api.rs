//! The content API: one method per endpoint, answers as models.

mod endpoint;
mod error;
mod json;
mod retry;
#[cfg_attr(target_arch = "wasm32", path = "api/transport_browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "api/transport_host.rs")]
mod transport;
mod wire;

pub use endpoint::Endpoint;
pub use error::{ApiError, Malformed};

use crate::model::{Article, ArticleId, ChannelPage, ChannelSlug, Moment, Site, WechatSignature};
use json::parse;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use wire::{Complaints, Decode, Field};

/// Everything there is: what the prerenderer walks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentIndex {
    /// Every channel.
    pub channels: Vec<ChannelSlug>,
    /// Every article with a page of its own.
    pub articles: Vec<ArticleId>,
}

/// Answers that a prerendered page already carries, by endpoint path.
pub type CarriedAnswers = HashMap<String, Value>;

/// A source of content. Cheap to clone; clones share the carried answers.
#[derive(Clone)]
pub struct Api {
    base: Arc<str>,
    carried: Arc<Mutex<CarriedAnswers>>,
    source: Source,
}

/// Where an answer comes from.
#[derive(Clone)]
enum Source {
    /// The API itself.
    Live,
    /// What this browser has kept of it; and since when the oldest answer used so far.
    Kept(Arc<Mutex<Option<Moment>>>),
}

impl Api {
    /// An API at `base`: a path or URL without a trailing slash; on the host also a directory.
    /// Each of the `carried` answers is used once, instead of a request.
    pub fn new(base: &str, carried: CarriedAnswers) -> Self {
        Self {
            base: base.trim_end_matches('/').into(),
            carried: Arc::new(Mutex::new(carried)),
            source: Source::Live,
        }
    }

    /// The same content, as far as this browser has kept it; the rest is not found. Nothing is asked for.
    pub fn kept(&self) -> Self {
        Self { source: Source::Kept(Arc::default()), ..self.clone() }
    }

    /// Since when the oldest of the answers has been kept that this has given; `None` for what the API itself gave.
    pub fn as_of(&self) -> Option<Moment> {
        match &self.source {
            Source::Live => None,
            Source::Kept(oldest) => *oldest.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// `site.json`
    pub async fn site(&self) -> Result<Site, ApiError> {
        self.get(&Endpoint::Site, wire::site).await
    }

    /// Carries one answer more: the one that the file at this address holds, if it can be had.
    pub async fn carry(&self, endpoint: &Endpoint, file: &str) {
        let path = endpoint.path();
        if let Ok(text) = transport::get(file).await
            && let Ok(answer) = parse(&path, &text)
        {
            self.carried.lock().unwrap_or_else(PoisonError::into_inner).insert(path, answer);
        }
    }

    /// Asks for an answer before it is wanted: who wants it within some seconds gets this one.
    pub fn prefetch(&self, endpoint: &Endpoint) {
        transport::prefetch(&self.address(endpoint));
    }

    /// `index.json`
    pub async fn index(&self) -> Result<ContentIndex, ApiError> {
        self.get(&Endpoint::Index, wire::content_index).await
    }

    /// `channels/{slug}/{page}.json`; a page beyond the last is not found.
    pub async fn channel_page(&self, slug: &ChannelSlug, page: u32) -> Result<ChannelPage, ApiError> {
        let list = self.get(&Endpoint::Channel(slug.clone(), page), wire::channel_page).await?;
        let beyond = list.page_count.is_some_and(|count| page > count.max(1));
        if beyond { Err(ApiError::NotFound) } else { Ok(list) }
    }

    /// `articles/{id}.json`
    pub async fn article(&self, id: &ArticleId) -> Result<Article, ApiError> {
        self.get(&Endpoint::Article(id.clone()), wire::article).await
    }

    /// `wechat/signature`, for the page at this address (whole, without fragment); behind its capability.
    pub async fn wechat_signature(&self, url: String) -> Result<WechatSignature, ApiError> {
        self.get(&Endpoint::WechatSignature(url), wire::wechat_signature).await
    }

    /// Where an answer comes from: a path, or a URL of another origin.
    pub fn address(&self, endpoint: &Endpoint) -> String {
        format!("{}/{}", self.base, endpoint.path())
    }

    async fn get<T>(&self, endpoint: &Endpoint, decode: Decode<T>) -> Result<T, ApiError> {
        let (path, url) = (endpoint.path(), self.address(endpoint));
        match &self.source {
            Source::Live => {
                let carried = self.carried.lock().unwrap_or_else(PoisonError::into_inner).remove(&path);
                if let Some(answer) = carried {
                    return read(&path, &answer, decode);
                }
                let text = transport::get(&url).await?;
                let model = read(&path, &parse(&path, &text)?, decode)?;
                if endpoint.may_be_kept() {
                    transport::cache_put(&url, &text);
                }
                Ok(model)
            }
            Source::Kept(oldest) => {
                let (text, since) = transport::cache_get(&url).await.ok_or(ApiError::NotFound)?;
                let model = read(&path, &parse(&path, &text)?, decode)?;
                let mut oldest = oldest.lock().unwrap_or_else(PoisonError::into_inner);
                *oldest = Some(oldest.map_or(since, |oldest| oldest.min(since)));
                Ok(model)
            }
        }
    }
}

fn read<T>(path: &str, answer: &Value, decode: Decode<T>) -> Result<T, ApiError> {
    let complaints = Complaints::default();
    let model = decode(&Field::document(path, answer, &complaints))?;
    for complaint in complaints.take() {
        transport::warn(&complaint);
    }
    Ok(model)
}
