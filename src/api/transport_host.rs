//! Requests from the host: a directory of files, or HTTP. They block; the host renders one page per thread.

use super::retry::{ATTEMPT_TIMEOUT_MS, with_retry};
use super::{ApiError, Finding};
use crate::model::Moment;
use std::io::ErrorKind;
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;
use ureq::Agent;

/// One agent for all, so that connections are reused. A stalled server must not hold a build for ever.
static AGENT: LazyLock<Agent> = LazyLock::new(|| {
    Agent::config_builder()
        .timeout_global(Some(millis(ATTEMPT_TIMEOUT_MS)))
        .http_status_as_error(false)
        .max_idle_connections_per_host(IDLE_CONNECTIONS)
        .build()
        .into()
});

/// As many as are asked at a time (`prerender/src/mirror.rs`), so that none is opened anew for each request.
const IDLE_CONNECTIONS: usize = 8;

/// Bytes of an answer, at most: an endless one must not fill the memory.
const MAX_ANSWER_BYTES: u64 = 64 * 1024 * 1024;

/// Of the backoff's range the middle: builds do not come in crowds.
const JITTER: f64 = 0.5;

/// An answer to a conditional request (RFC 9110, section 13).
#[derive(Debug, PartialEq, Eq)]
pub enum ConditionalAnswer {
    /// It is what it was (304).
    Unchanged,
    /// Its text, and the entity tag to ask with the next time.
    New {
        /// The text, as it was sent.
        text: String,
        /// The `ETag`, if there was one.
        etag: Option<String>,
    },
}

/// The text at `address`: a URL, or the path of a file.
pub(super) async fn get(address: &str) -> Result<String, ApiError> {
    with_retry(async || fetch_once(address), async |ms| thread::sleep(millis(ms)), || JITTER).await
}

/// The answer at a URL, unless it still has this entity tag. Tried again as often as that may help.
pub async fn get_if_changed(url: &str, etag: Option<&str>) -> Result<ConditionalAnswer, ApiError> {
    with_retry(async || from_http(url, etag), async |ms| thread::sleep(millis(ms)), || JITTER).await
}

/// The origin whose pages may read the answer at a URL, as the API says to pages of `origin`
/// (`Access-Control-Allow-Origin`; Fetch standard, "CORS protocol").
pub fn allowed_origin(url: &str, origin: &str) -> Result<Option<String>, ApiError> {
    let answer = AGENT.get(url).header("origin", origin).call();
    let answer = answer.map_err(|error| ApiError::Unreachable(error.to_string()))?;
    let allowed = answer.headers().get("access-control-allow-origin").and_then(|value| value.to_str().ok());
    Ok(allowed.map(str::to_owned))
}

/// There is nothing to gain: a request blocks whenever it is made.
pub(super) fn prefetch(_url: &str) {}

/// The same, in one attempt.
fn fetch_once(address: &str) -> Result<String, ApiError> {
    if address.starts_with("http://") || address.starts_with("https://") {
        match from_http(address, None)? {
            ConditionalAnswer::New { text, .. } => Ok(text),
            ConditionalAnswer::Unchanged => Err(ApiError::Refused(304)), // nobody asked for that
        }
    } else {
        from_file(address)
    }
}

fn from_http(url: &str, etag: Option<&str>) -> Result<ConditionalAnswer, ApiError> {
    let unreachable = |error| match error {
        ureq::Error::Timeout(_) => ApiError::TimedOut,
        error => ApiError::Unreachable(error.to_string()),
    };
    let request =
        etag.into_iter().fold(AGENT.get(url), |request, etag| request.header("if-none-match", etag));
    let mut answer = request.call().map_err(unreachable)?;
    let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    match answer.status().as_u16() {
        200..=299 => {
            let etag = header("etag");
            let body = answer.body_mut().with_config().limit(MAX_ANSWER_BYTES).read_to_string();
            Ok(ConditionalAnswer::New { text: body.map_err(unreachable)?, etag })
        }
        304 if etag.is_some() => Ok(ConditionalAnswer::Unchanged),
        status => Err(ApiError::from_status(status, header("retry-after").as_deref())),
    }
}

fn from_file(path: &str) -> Result<String, ApiError> {
    std::fs::read_to_string(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ApiError::NotFound,
        // As old editors on Windows save it.
        ErrorKind::InvalidData => ApiError::Unreachable(format!("{path} 不是 UTF-8 编码，请存成 UTF-8")),
        _ => ApiError::Unreachable(format!("{path}：{error}")),
    })
}

fn millis(ms: u32) -> Duration {
    Duration::from_millis(ms.into())
}

/// The host has no cache: builds read the API itself.
pub(super) fn cache_put(_url: &str, _text: &str) {}

/// The host has no cache.
#[allow(clippy::unused_async)] // the browser's twin waits
pub(super) async fn cache_get(_url: &str) -> Option<(String, Moment)> {
    None
}

/// Tells the operator, on standard error, what was found in a document.
pub(super) fn report(findings: Vec<Finding>) {
    for finding in findings {
        eprintln!("警告：{finding}");
    }
}
