//! `If-Range`: a part is only worth sending if it is a part of what the reader already holds.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;

use crate::site::Site;

/// A file or a part of it. The file service ignores `If-Range`, so a part of a newer file is
/// asked for once more, as a whole.
pub(crate) async fn file(site: &Site, request: Request) -> Response {
    if !request.headers().contains_key(header::IF_RANGE) {
        return site.file(request).await;
    }
    let mut whole = Request::new(Body::empty());
    *whole.method_mut() = request.method().clone();
    *whole.uri_mut() = request.uri().clone();
    *whole.headers_mut() = request.headers().clone();
    whole.headers_mut().remove(header::RANGE);
    let wanted = request.headers()[header::IF_RANGE].clone();

    let part = site.file(request).await;
    let sent_as_part =
        part.status() == StatusCode::PARTIAL_CONTENT || part.status() == StatusCode::RANGE_NOT_SATISFIABLE;
    if sent_as_part && !is_same(part.headers(), wanted.as_bytes()) {
        return site.file(whole).await;
    }
    part
}

/// Whether the answer carries the validator (an ETag or a date) that the reader named.
fn is_same(answer: &HeaderMap, wanted: &[u8]) -> bool {
    [header::ETAG, header::LAST_MODIFIED]
        .iter()
        .any(|name| answer.get(name).is_some_and(|value| value == wanted))
}
