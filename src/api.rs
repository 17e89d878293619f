//! API client: one method per endpoint, answers as models. Answers embedded in the page, retries and the offline
//! cache are behind it.

mod content_index;
mod endpoint;
mod error;
mod finding;
pub mod form_answers;
mod form_api;
#[cfg(not(target_arch = "wasm32"))]
mod host;
mod identity;
pub mod json;
mod live;
mod retry;
mod sending;
mod source;
#[cfg_attr(target_arch = "wasm32", path = "api/transport_browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "api/transport_host.rs")]
mod transport;
mod wire;

pub use content_index::ContentIndex;
pub use endpoint::Endpoint;
pub use error::{ApiError, Malformed};
pub use finding::{Finding, FindingKind, Report};
pub use form_api::FormApi;
#[cfg(not(target_arch = "wasm32"))]
pub use host::{ConditionalAnswer, FallbackReport, allowed_origin, get_if_changed};
pub use sending::SendError;

use crate::model::{Article, ArticleId, ChannelPage, ChannelSlug, Moment, Site};
use identity::Answer;
use json::parse;
use serde_json::Value;
use source::{Oldest, Source};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use wire::{Context, Decode, Field, Provenance};

/// Answers embedded in a prerendered page, keyed by [`Endpoint::path`].
pub type EmbeddedAnswers = HashMap<String, Value>;

/// A source of content. Cheap to clone; clones share the embedded answers.
#[derive(Clone)]
pub struct Api {
    base: Arc<str>,
    embedded: Arc<Mutex<EmbeddedAnswers>>,
    embedded_as: Provenance,
    source: Source,
    report: Report,
    /// The portal's own origin, by which links to itself are known.
    origin: Option<Arc<str>>,
    #[cfg(not(target_arch = "wasm32"))]
    fallback: Option<host::Fallback>,
}

impl Api {
    /// An API at `base`: a path or URL without a trailing slash; on the host also a directory.
    /// Each of the `embedded` answers serves one request and is then dropped.
    pub fn new(base: &str, embedded: EmbeddedAnswers) -> Self {
        Self {
            base: base.trim_end_matches('/').into(),
            embedded: Arc::new(Mutex::new(embedded)),
            embedded_as: Provenance::Page,
            source: Source::Network,
            report: Arc::new(transport::report),
            origin: None,
            #[cfg(not(target_arch = "wasm32"))]
            fallback: None,
        }
    }

    /// The same, with addresses of the portal itself read as its paths, however they are written.
    pub fn for_site(self, site: &Site) -> Self {
        Self { origin: Some(site.origin.as_str().into()), ..self }
    }

    /// The same, with embedded answers that nobody has read yet: what a source would send. For tests.
    pub fn unread(self) -> Self {
        Self { embedded_as: Provenance::Source, ..self }
    }

    /// The same, with findings going to `report` in place of the console.
    pub fn reporting_to(self, report: Report) -> Self {
        Self { report, ..self }
    }

    /// The same, with older copies below `base` for answers that cannot be read; each use of one goes to `report`.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn falling_back_to(self, base: &str, report: FallbackReport) -> Self {
        Self { fallback: Some(host::Fallback { base: base.into(), report }), ..self }
    }

    /// The same content from this browser's cache; [`ApiError::NotFound`] for what is not cached. Makes no request.
    pub fn cached(&self) -> Self {
        Self { source: Source::Cache(Oldest::default()), ..self.clone() }
    }

    /// When the oldest of the cached answers used so far was stored; `None` for answers from the network.
    pub fn as_of(&self) -> Option<Moment> {
        match &self.source {
            Source::Network => None,
            Source::Cache(oldest) => oldest.get(),
        }
    }

    /// The portal's settings (`site.json`).
    pub async fn site(&self) -> Result<Site, ApiError> {
        self.get(&Endpoint::Site, wire::site).await
    }

    /// Loads an answer from the file at this address into the embedded ones; a failure is ignored.
    pub async fn embed(&self, endpoint: &Endpoint, file: &str) {
        let path = endpoint.path();
        if let Ok(text) = transport::get(file).await
            && let Ok(answer) = parse(&path, &text)
        {
            self.embedded.lock().unwrap_or_else(PoisonError::into_inner).insert(path, answer);
        }
    }

    /// Prefetch: requests an answer before it is needed; a request for it within some seconds gets this one.
    pub fn prefetch(&self, endpoint: &Endpoint) {
        transport::prefetch(&self.address(endpoint));
    }

    /// The content index (`index.json`).
    pub async fn index(&self) -> Result<ContentIndex, ApiError> {
        self.get(&Endpoint::Index, wire::content_index).await
    }

    /// A page of a channel's list (`channels/{slug}/{page}.json`), from 1. [`ApiError::NotFound`] beyond the last one.
    pub async fn channel_page(&self, slug: &ChannelSlug, page: u32) -> Result<ChannelPage, ApiError> {
        let list = self.get(&Endpoint::Channel(slug.clone(), page), wire::channel_page).await?;
        let beyond = list.page_count.is_some_and(|count| page > count.max(1));
        if beyond { Err(ApiError::NotFound) } else { Ok(list) }
    }

    /// An article (`articles/{id}.json`).
    pub async fn article(&self, id: &ArticleId) -> Result<Article, ApiError> {
        self.get(&Endpoint::Article(id.clone()), wire::article).await
    }

    /// The address of an endpoint: a path, or a URL of another origin.
    pub fn address(&self, endpoint: &Endpoint) -> String {
        format!("{}/{}", self.base, endpoint.path())
    }

    async fn get<T: Answer>(&self, endpoint: &Endpoint, decode: Decode<T>) -> Result<T, ApiError> {
        let (path, url) = (endpoint.path(), self.address(endpoint));
        match &self.source {
            Source::Network => {
                let embedded = self.embedded.lock().unwrap_or_else(PoisonError::into_inner).remove(&path);
                if let Some(answer) = embedded {
                    return self.decoded(endpoint, &answer, self.embedded_as, decode);
                }
                #[cfg(not(target_arch = "wasm32"))]
                if let Some(fallback) = &self.fallback {
                    let read = async |base: &str| {
                        let text = transport::get(&format!("{base}/{path}")).await?;
                        self.decoded(endpoint, &parse(&path, &text)?, Provenance::Source, decode)
                    };
                    return fallback.get(&self.base, endpoint, read).await;
                }
                let text = transport::get(&url).await?;
                let model = self.decoded(endpoint, &parse(&path, &text)?, Provenance::Source, decode)?;
                if endpoint.is_cacheable() {
                    transport::cache_put(&url, &text);
                }
                Ok(model)
            }
            Source::Cache(oldest) => {
                let (text, stored_at) = transport::cache_get(&url).await.ok_or(ApiError::NotFound)?;
                let model = self.decoded(endpoint, &parse(&path, &text)?, Provenance::Source, decode)?;
                oldest.add(stored_at);
                Ok(model)
            }
        }
    }

    /// The model in an answer; what was found beside it is reported.
    fn decoded<T: Answer>(
        &self,
        endpoint: &Endpoint,
        answer: &Value,
        provenance: Provenance,
        decode: Decode<T>,
    ) -> Result<T, ApiError> {
        let context = Context::new(provenance, self.origin.as_deref());
        let model = decode(&Field::document(&endpoint.path(), answer, &context))?;
        model.check(endpoint)?;
        let findings = context.into_findings();
        if !findings.is_empty() {
            (self.report)(findings);
        }
        Ok(model)
    }
}
