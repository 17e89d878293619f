//! The header `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): a string in quotes; bare ones are read, too.

use axum::http::HeaderMap;

use super::problem::Problem;

/// The longest key, in characters; a UUID has 36.
const MAX_LENGTH: usize = 100;

/// The key of a request, if it has one.
pub(crate) fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    let key = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    let is_key = (1..=MAX_LENGTH).contains(&key.len())
        && key.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"');
    match is_key {
        true => Ok(Some(key.to_owned())),
        false => Err(Problem::malformed("Idempotency-Key 应是 1 至 100 个字符的标识。")),
    }
}
