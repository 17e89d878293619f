//! Requests from the browser: fetch.

use super::{ApiError, Malformed};
use crate::browser::abort::AbortOnDrop;
use gloo_net::http::Request;

/// The text at `url`.
pub(super) async fn get(url: &str) -> Result<String, ApiError> {
    let unreachable = |error: gloo_net::Error| ApiError::Unreachable(error.to_string());
    let guard = AbortOnDrop::new();
    let answer = Request::get(url).abort_signal(guard.signal().as_ref()).send().await.map_err(unreachable)?;
    if !answer.ok() {
        return Err(ApiError::from_status(answer.status()));
    }
    answer.text().await.map_err(unreachable)
}

/// Tells the site's engineers, in the console, what was left out.
pub(super) fn warn(complaint: &Malformed) {
    leptos::logging::warn!("{complaint}");
}
