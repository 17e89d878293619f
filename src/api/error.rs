//! What can go wrong between a request and a model.

use crate::model::Failure;
use std::fmt;

/// Why a request brought no model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// There is no such document.
    NotFound,
    /// No answer: the network, a refused connection, a file that cannot be read.
    Unreachable(String),
    /// No whole answer in the time it may take.
    TimedOut,
    /// The server has too much to do (429, 503), and may have said for how many seconds.
    Busy {
        /// The status.
        status: u16,
        /// The seconds, from `Retry-After`.
        wait_s: Option<u32>,
    },
    /// The server answered with this status.
    Refused(u16),
    /// The answer is not what the contract says.
    Unreadable(Malformed),
}

/// Which field of which document is not what the contract says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The document, as `articles/1.json`.
    pub document: String,
    /// The field, as `related[2].id`; empty for the document itself.
    pub field: String,
    /// What is wrong with it.
    pub problem: String,
}

impl ApiError {
    /// An error by the status of an answer that is not a success, and its `Retry-After` (RFC 9110, section 10.2.3; of its
    /// two forms only the seconds count here: APIs send those).
    pub(super) fn from_status(status: u16, retry_after: Option<&str>) -> Self {
        match status {
            404 | 410 => Self::NotFound,
            429 | 503 => {
                Self::Busy { status, wait_s: retry_after.and_then(|seconds| seconds.trim().parse().ok()) }
            }
            _ => Self::Refused(status),
        }
    }

    /// The content may well be there: what was kept of it is better than nothing.
    pub fn is_transient(&self) -> bool {
        !matches!(self, Self::NotFound | Self::Refused(401 | 403))
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field.as_str() {
            "" => write!(f, "{} {}", self.document, self.problem),
            field => write!(f, "{}: field `{field}` {}", self.document, self.problem),
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::Unreachable(reason) => write!(f, "no answer: {reason}"),
            Self::TimedOut => f.write_str("no whole answer in time"),
            Self::Refused(status) | Self::Busy { status, .. } => {
                write!(f, "the server answered with status {status}")
            }
            Self::Unreadable(malformed) => write!(f, "unreadable answer: {malformed}"),
        }
    }
}

impl std::error::Error for ApiError {}

impl From<Malformed> for ApiError {
    fn from(malformed: Malformed) -> Self {
        Self::Unreadable(malformed)
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::NotFound => Self::NotFound,
            ApiError::Unreachable(_) => Self::Offline,
            ApiError::TimedOut => Self::TooSlow,
            ApiError::Refused(401 | 403) => Self::Forbidden,
            ApiError::Busy { .. } | ApiError::Refused(_) => Self::ServerTrouble,
            ApiError::Unreadable(_) => Self::UnreadableAnswer,
        }
    }
}
