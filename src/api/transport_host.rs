//! Requests from the host: a directory of files, or HTTP.

use super::{ApiError, Malformed, retry};
use crate::model::Moment;
use std::io::ErrorKind;
use std::sync::LazyLock;
use std::time::Duration;
use ureq::Agent;

/// One agent for all, so that connections are reused. A stalled server must not hold a build for ever.
static AGENT: LazyLock<Agent> = LazyLock::new(|| {
    Agent::config_builder()
        .timeout_global(Some(Duration::from_millis(retry::ATTEMPT_TIMEOUT_MS.into())))
        .http_status_as_error(false)
        .build()
        .into()
});

/// Bytes of an answer, at most: an endless one must not fill the memory.
const LARGEST_ANSWER: u64 = 64 * 1024 * 1024;

/// The text at `address`: a URL, or the path of a file. Blocks; the host renders one page per thread.
pub(super) async fn get(address: &str) -> Result<String, ApiError> {
    retry::with_retry(address).await
}

/// Nobody waits on the host.
pub(super) fn prefetch(_: &str) {}

/// The same in one try.
#[allow(clippy::unused_async)] // the browser's twin waits
pub(super) async fn fetch_once(address: &str) -> Result<String, ApiError> {
    if address.starts_with("http://") || address.starts_with("https://") {
        from_http(address)
    } else {
        from_file(address)
    }
}

fn from_http(url: &str) -> Result<String, ApiError> {
    let unreachable = |error| match error {
        ureq::Error::Timeout(_) => ApiError::TimedOut,
        error => ApiError::Unreachable(error.to_string()),
    };
    let mut answer = AGENT.get(url).call().map_err(unreachable)?;
    match answer.status().as_u16() {
        200..=299 => {
            answer.body_mut().with_config().limit(LARGEST_ANSWER).read_to_string().map_err(unreachable)
        }
        status => {
            let wait = answer.headers().get("retry-after").and_then(|value| value.to_str().ok());
            Err(ApiError::from_status(status, wait))
        }
    }
}

fn from_file(path: &str) -> Result<String, ApiError> {
    std::fs::read_to_string(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ApiError::NotFound,
        _ => ApiError::Unreachable(format!("{path}: {error}")),
    })
}

/// Waits.
#[allow(clippy::unused_async)]
pub(super) async fn sleep(ms: u32) {
    std::thread::sleep(Duration::from_millis(ms.into()));
}

/// Builds do not come in crowds: the middle.
pub(super) fn jitter() -> f64 {
    0.5
}

/// Builds keep nothing.
pub(super) fn cache_put(_url: &str, _text: &str) {}

/// Nothing is kept.
#[allow(clippy::unused_async)]
pub(super) async fn cache_get(_url: &str) -> Option<(String, Moment)> {
    None
}

/// Tells the operator what was left out.
pub(super) fn warn(warning: &Malformed) {
    eprintln!("warning: {warning}");
}
