//! What every answer says unless the site asks for something else, and the few headers the file service leaves open.

use axum::http::{HeaderValue, header};
use axum::response::Response;

/// Kept, but asked about each time: the ETag makes that cheap.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Marks an answer.
pub(crate) fn mark(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, ASK_AGAIN);
    // A 304 must vary like the 200 it stands for.
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(spelled) = headers.get(header::CONTENT_TYPE).and_then(with_charset) {
        headers.insert(header::CONTENT_TYPE, spelled);
    }
}

/// Text without a charset is guessed at by readers' machines, and Chinese text guessed wrong.
fn with_charset(kind: &HeaderValue) -> Option<HeaderValue> {
    let kind = kind.to_str().ok()?;
    if !kind.starts_with("text/") || kind.contains(';') {
        return None;
    }
    HeaderValue::from_str(&format!("{kind}; charset=utf-8")).ok()
}
