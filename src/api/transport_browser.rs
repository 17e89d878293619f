//! Requests from the browser: fetch.

use super::{ApiError, Malformed};
use gloo_net::http::Request;
use web_sys::AbortController;

/// Ends its request when dropped, so that a page left in mid-load costs no more bytes.
struct AbortOnDrop(AbortController);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The text at `url`.
pub(super) async fn get(url: &str) -> Result<String, ApiError> {
    let unreachable = |error: gloo_net::Error| ApiError::Unreachable(error.to_string());
    let controller = AbortController::new().ok().map(AbortOnDrop);
    let signal = controller.as_ref().map(|controller| controller.0.signal());
    let answer = Request::get(url).abort_signal(signal.as_ref()).send().await.map_err(unreachable)?;
    if !answer.ok() {
        return Err(ApiError::from_status(answer.status()));
    }
    answer.text().await.map_err(unreachable)
}

/// Tells the site's engineers, in the console, what was left out.
pub(super) fn warn(complaint: &Malformed) {
    leptos::logging::warn!("{complaint}");
}
