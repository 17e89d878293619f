//! Figures and log of requests: by route, never by address or reader. An address may hold the code of a message.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use metrics::{counter, histogram};

/// What is none of the server's own requests: pages, assets, content.
const FILES: &str = "files";

/// Counts a request, measures how long its answer takes to begin, and logs it at the level `info`.
pub(crate) async fn observe(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = method(request.method());
    let route =
        request.extensions().get::<MatchedPath>().map_or(FILES.to_owned(), |path| path.as_str().to_owned());
    let answer = next.run(request).await;
    let (status, duration) = (answer.status().as_u16(), started.elapsed());
    let labels = [("method", method.to_owned()), ("route", route.clone()), ("status", status.to_string())];
    counter!("portal_http_requests_total", &labels).increment(1);
    histogram!("portal_http_request_seconds", "route" => route.clone()).record(duration);
    tracing::info!(method, route, status, ms = duration.as_millis(), "request");
    answer
}

/// Of the methods that anyone can think of, those that are answered.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
