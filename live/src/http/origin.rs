//! Whose page a request comes from: only the portal's own may post (CSRF), and only it may read from another origin (CORS).

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::cors::CorsLayer;

use crate::open::Live;

use super::problem::Problem;
use super::reply::Reply;

/// How long a browser may remember what is allowed.
const MAX_AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// What browsers are told of other origins, if the settings name some.
pub(crate) fn cors(origins: &[String]) -> Option<CorsLayer> {
    let origins: Vec<HeaderValue> = origins.iter().filter_map(|origin| origin.parse().ok()).collect();
    (!origins.is_empty()).then(|| {
        CorsLayer::new()
            .allow_origin(origins)
            .allow_methods([Method::GET, Method::POST])
            .allow_headers([header::CONTENT_TYPE, HeaderName::from_static("idempotency-key")])
            .expose_headers([header::RETRY_AFTER])
            .max_age(MAX_AGE)
    })
}

/// Refuses what a page of another site makes a reader's browser send. Browsers that do not say whose page it is are believed:
/// without cookies there is nothing to gain by them but a wrong count.
pub(crate) async fn refuse_foreign_posts(State(live): State<Live>, request: Request, next: Next) -> Response {
    let is_refused = request.method() == Method::POST
        && is_cross_site(request.headers())
        && !is_of(request.headers(), &live.shared().settings.origins);
    match is_refused {
        true => Reply::to(request.headers()).answer(Err(Problem::foreign())),
        false => next.run(request).await,
    }
}

/// Whether the browser says that a page of another site sent this.
fn is_cross_site(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site")
}

/// Whether the page that sent this is of one of these origins.
fn is_of(headers: &HeaderMap, origins: &[String]) -> bool {
    headers.get(header::ORIGIN).is_some_and(|origin| origins.iter().any(|ours| origin == ours.as_str()))
}
