//! What a service manager or a balancer asks: whether the program is alive, and whether readers may be sent to it.

use std::path::PathBuf;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderName, StatusCode, header};
use axum::routing::get;
use portal_live::Live;

/// A state of the moment.
const NOT_CACHED: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];

/// What has to be there.
#[derive(Clone)]
pub(crate) struct Health {
    pub(crate) site: PathBuf,
    pub(crate) live: Option<Live>,
}

/// `/healthz` and `/readyz`.
pub(crate) fn routes(health: Health) -> Router {
    let alive = get(|| async { (NOT_CACHED, "ok\n") });
    Router::new().route("/healthz", alive).route("/readyz", get(ready)).with_state(health)
}

/// 200 if there is a site and its database answers; else 503, and which of them is missing.
async fn ready(State(health): State<Health>) -> (StatusCode, [(HeaderName, &'static str); 1], &'static str) {
    let has_site = tokio::fs::metadata(health.site.join("index.html")).await.is_ok();
    let has_database = match &health.live {
        Some(live) => live.is_ready().await,
        None => true,
    };
    let (status, text) = match (has_site, has_database) {
        (true, true) => (StatusCode::OK, "ok\n"),
        (false, _) => (StatusCode::SERVICE_UNAVAILABLE, "no site\n"),
        (true, false) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    };
    (status, NOT_CACHED, text)
}
