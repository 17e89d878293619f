//! A reading that waits to be written, and what becomes of it.

use tokio::sync::oneshot;

use crate::model::{ArticleId, Reader};

/// A reading of an article, and who waits for its count.
pub(super) struct Reading {
    pub(super) article: ArticleId,
    /// What the article's count begins at.
    pub(super) first: i64,
    /// None is not to be counted.
    pub(super) reader: Option<Reader>,
    pub(super) answer: oneshot::Sender<Result<i64, CountError>>,
}

/// Why a reading was not counted.
#[derive(Debug)]
pub(crate) enum CountError {
    /// The database failed, and the log says how.
    Store,
    /// The server stops.
    Stopped,
}
