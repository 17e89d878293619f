use axum::body::{Body, Bytes};
use futures_util::stream::{self, StreamExt};
use http::Response;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use std::io;
use std::time::Duration;

const BEGINNING: &str = r#"{ "id": "1", "title": ""#;
const DEPTH: usize = 100_000;
/// Short enough to avoid idle timeouts.
const A_BYTE_EVERY: Duration = Duration::from_millis(200);

/// A body that ends before its `Content-Length`.
pub(super) fn disconnect_midway() -> Response<Body> {
    let parts = [Ok(Bytes::from_static(BEGINNING.as_bytes())), Err(io::Error::other("cut midway"))];
    let mut answer = json(Body::from_stream(stream::iter(parts)));
    answer.headers_mut().insert(CONTENT_LENGTH, 5000.into());
    answer
}

/// An endless body, sent a byte at a time.
pub(super) fn drip() -> Response<Body> {
    let bytes = stream::repeat(()).then(|()| async {
        tokio::time::sleep(A_BYTE_EVERY).await;
        Ok::<_, io::Error>(Bytes::from_static(b" "))
    });
    json(Body::from_stream(bytes))
}

/// Deeply nested arrays.
pub(super) fn deep() -> Response<Body> {
    json(Body::from("[".repeat(DEPTH) + &"]".repeat(DEPTH)))
}

fn json(body: Body) -> Response<Body> {
    let mut answer = Response::new(body);
    answer.headers_mut().insert(CONTENT_TYPE, http::HeaderValue::from_static("application/json"));
    answer
}
