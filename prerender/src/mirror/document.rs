//! Documents of the API: where each is, how it is asked for, and whether an answer is one.

use futures::executor::block_on;
use portal::api::{Api, ApiError, ConditionalAnswer, EmbeddedAnswers, Endpoint, get_if_changed, json};
use portal::model::{ArticleId, ChannelPage, ChannelSlug};
use portal::route::Route;
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;

/// A document that pages are made from.
pub(super) enum Document {
    Site,
    Index,
    Article {
        id: ArticleId,
        /// When it was changed, as the index says.
        updated: Option<String>,
    },
    Channel(ChannelSlug, u32),
}

/// An answer to the request for a document.
pub(super) enum Answer {
    /// It is as it was.
    Unchanged,
    New {
        text: String,
        /// To ask with the next time.
        etag: Option<String>,
    },
    /// There is none (404, 410).
    Gone,
    /// JSON, but not this document: the mistake of one document, where the API answers.
    Wrong(ApiError),
    /// No answer, or one that says nothing of the document: an error status, a maintenance page.
    Failed(ApiError),
}

impl Document {
    fn endpoint(&self) -> Endpoint {
        match self {
            Self::Site => Endpoint::Site,
            Self::Index => Endpoint::Index,
            Self::Article { id, .. } => Endpoint::Article(id.clone()),
            Self::Channel(slug, page) => Endpoint::Channel(slug.clone(), *page),
        }
    }

    /// Its path below the API, and its name in the mirror.
    pub(super) fn path(&self) -> String {
        self.endpoint().path()
    }

    /// The address of the page that is made from it.
    pub(super) fn page(&self) -> String {
        match self {
            Self::Article { id, .. } => Route::Article(id.clone()).path(),
            Self::Channel(slug, page) => Route::Channel(slug.clone(), *page).path(),
            Self::Site | Self::Index => Route::Home.path(),
        }
    }

    /// When it was changed, if the index says so.
    pub(super) fn updated(&self) -> Option<&str> {
        match self {
            Self::Article { updated, .. } => updated.as_deref(),
            _ => None,
        }
    }

    /// The page of the channel that follows, if it is of a channel.
    pub(super) fn next(&self) -> Option<Self> {
        match self {
            Self::Channel(slug, page) => Some(Self::Channel(slug.clone(), page + 1)),
            _ => None,
        }
    }

    /// Asks the API at `base` for it, unless it still has this entity tag.
    pub(super) fn ask(&self, base: &str, etag: Option<&str>) -> Answer {
        let (text, etag) = match block_on(get_if_changed(&format!("{base}/{}", self.path()), etag)) {
            Ok(ConditionalAnswer::Unchanged) => return Answer::Unchanged,
            Ok(ConditionalAnswer::New { text, etag }) => (text, etag),
            Err(ApiError::NotFound | ApiError::Gone) => return Answer::Gone,
            Err(error) => return Answer::Failed(error),
        };
        let value = match json::parse(&self.path(), &text) {
            Ok(value) => value,
            Err(malformed) => return Answer::Failed(malformed.into()),
        };
        match self.check(value) {
            Ok(()) => Answer::New { text, etag },
            Err(ApiError::NotFound) => Answer::Gone, // a page of a channel beyond its last
            Err(error) => Answer::Wrong(error),
        }
    }

    /// Whether an answer is this document.
    fn check(&self, answer: Value) -> Result<(), ApiError> {
        let api = Api::new("", EmbeddedAnswers::from([(self.path(), answer)])).unread();
        let api = api.reporting_to(Arc::new(drop));
        block_on(async {
            match self {
                Self::Site => api.site().await.map(drop),
                Self::Index => api.index().await.map(drop),
                Self::Article { id, .. } => api.article(id).await.map(drop),
                Self::Channel(slug, page) => api.channel_page(slug, *page).await.map(drop),
            }
        })
    }

    /// The list in a mirror, if it is a page of a channel.
    pub(super) fn list(&self, folder: &Path) -> Option<ChannelPage> {
        let Self::Channel(slug, page) = self else { return None };
        let api = Api::new(&folder.to_string_lossy(), EmbeddedAnswers::default());
        block_on(api.reporting_to(Arc::new(drop)).channel_page(slug, *page)).ok()
    }
}
