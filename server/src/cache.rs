//! HTTP caching: default headers of every answer, which the site's `_headers` may override.

use axum::http::{HeaderValue, header};
use axum::response::Response;

/// Cached, but revalidated each time: the ETag makes that cheap.
const REVALIDATE: HeaderValue = HeaderValue::from_static("no-cache");

/// Sets `Cache-Control`, `Vary`, and the charset of text.
pub(crate) fn set_defaults(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, REVALIDATE);
    // A 304 must vary like the 200 it stands for.
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(with_charset) {
        headers.insert(header::CONTENT_TYPE, kind);
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
