//! How long an answer may be kept, and the few headers the file service leaves open.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

/// A file named by its content never changes under that name.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Kept, but asked about each time: the ETag makes that cheap.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Marks the answer to `path`.
pub(crate) fn mark(path: &str, response: &mut Response) {
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let lifetime = match found && is_named_by_content(path) {
        true => FOREVER,
        false => ASK_AGAIN,
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, lifetime);
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

/// `/assets/<name>-<16 hex digits>.<extension>`
fn is_named_by_content(path: &str) -> bool {
    let Some(name) = path.strip_prefix("/assets/") else {
        return false;
    };
    let stem = name.split('.').next().unwrap_or_default();
    let Some((_, hash)) = stem.rsplit_once('-') else {
        return false;
    };
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::is_named_by_content;

    #[test]
    fn only_a_hashed_name_in_assets_lasts_forever() {
        assert!(is_named_by_content("/assets/portal-0123456789abcdef.wasm"));
        for path in [
            "/assets/portal.wasm",
            "/assets/portal-0123.wasm",
            "/assets/portal-0123456789abcdeg.js",
            "/media/portal-0123456789abcdef.png",
        ] {
            assert!(!is_named_by_content(path), "{path}");
        }
    }
}
