//! API errors: what can go wrong between a request and a model.

use crate::model::Failure;
use std::fmt;

/// Why a request failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// No such document: status 404.
    NotFound,
    /// There was such a document, and there never will be again: status 410.
    Gone,
    /// No answer: the network, a refused connection, a file that cannot be read. Holds the reason, for logs.
    Unreachable(String),
    /// Timeout: no complete answer in the time of one attempt.
    TimedOut,
    /// The server is overloaded (429, 503).
    Busy {
        /// The HTTP status, 429 or 503.
        status: u16,
        /// Seconds to wait, from `Retry-After`; `None` if it was not sent or is a date.
        wait_s: Option<u32>,
    },
    /// The server answered with this other error status.
    Refused(u16),
    /// The answer is not what the contract (`docs/openapi.yaml`) says.
    Unreadable(Malformed),
}

/// Which field of which document is not what the contract says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The document by its path: `articles/1.json`.
    pub document: String,
    /// The field by its path: `related[2].id`; empty for the document itself.
    pub field: String,
    /// The problem as a predicate, for operators: `应为文本，但没有填写`, `不是 JSON：…`.
    pub problem: String,
}

impl ApiError {
    /// An error by the status of an answer that is not a success, and its `Retry-After` (RFC 9110, section 10.2.3; of its
    /// two forms only the seconds count here: APIs send those).
    pub(super) fn from_status(status: u16, retry_after: Option<&str>) -> Self {
        match status {
            404 => Self::NotFound,
            410 => Self::Gone,
            429 | 503 => {
                Self::Busy { status, wait_s: retry_after.and_then(|seconds| seconds.trim().parse().ok()) }
            }
            _ => Self::Refused(status),
        }
    }

    /// Whether the content may exist all the same, so that a cached answer is better than none.
    pub fn is_transient(&self) -> bool {
        !matches!(self, Self::NotFound | Self::Gone | Self::Refused(401 | 403))
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.field.as_str() {
            "" => write!(f, "{} {}", self.document, self.problem),
            field => write!(f, "{} 的字段 {field} {}", self.document, self.problem),
        }
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("没有这份内容"),
            Self::Gone => f.write_str("已删除"),
            Self::Unreachable(reason) => write!(f, "读不到：{reason}"),
            Self::TimedOut => f.write_str("超时，没有答完"),
            Self::Refused(status) | Self::Busy { status, .. } => {
                write!(f, "服务器返回状态码 {status}")
            }
            Self::Unreadable(malformed) => write!(f, "内容有误：{malformed}"),
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
            ApiError::NotFound | ApiError::Gone => Self::NotFound,
            ApiError::Unreachable(_) => Self::Offline,
            ApiError::TimedOut => Self::TooSlow,
            ApiError::Refused(401 | 403) => Self::Forbidden,
            ApiError::Busy { .. } | ApiError::Refused(_) => Self::ServerTrouble,
            ApiError::Unreadable(_) => Self::UnreadableAnswer,
        }
    }
}
