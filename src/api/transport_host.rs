//! Requests from the host: a directory of files, or HTTP.

use super::{ApiError, Malformed};
use std::io::ErrorKind;
use std::sync::LazyLock;
use std::time::Duration;
use ureq::Agent;

/// One agent for all, so that connections are reused. A stalled server must not hold a build for ever.
static AGENT: LazyLock<Agent> = LazyLock::new(|| {
    Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(30)))
        .http_status_as_error(false)
        .build()
        .into()
});

/// Bytes of an answer, at most: an endless one must not fill the memory.
const LARGEST_ANSWER: u64 = 64 * 1024 * 1024;

/// The text at `address`: a URL, or the path of a file. Blocks; the host renders one page per thread.
#[allow(clippy::unused_async)] // the browser's twin waits
pub(super) async fn get(address: &str) -> Result<String, ApiError> {
    if address.starts_with("http://") || address.starts_with("https://") {
        from_http(address)
    } else {
        from_file(address)
    }
}

fn from_http(url: &str) -> Result<String, ApiError> {
    let unreachable = |error: ureq::Error| ApiError::Unreachable(error.to_string());
    let mut answer = AGENT.get(url).call().map_err(unreachable)?;
    match answer.status().as_u16() {
        200..=299 => {
            answer.body_mut().with_config().limit(LARGEST_ANSWER).read_to_string().map_err(unreachable)
        }
        status => Err(ApiError::from_status(status)),
    }
}

fn from_file(path: &str) -> Result<String, ApiError> {
    std::fs::read_to_string(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ApiError::NotFound,
        _ => ApiError::Unreachable(format!("{path}: {error}")),
    })
}

/// Tells the operator what was left out.
pub(super) fn warn(complaint: &Malformed) {
    eprintln!("warning: {complaint}");
}
