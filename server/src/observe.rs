//! Figures and log of requests: by route, never by address or reader. An address may hold the code of a message.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// What is none of the server's own requests: pages, assets, content.
const FILES: &str = "files";
/// Bounds of the histogram, in seconds: from a file in memory to a database that is busy.
const BUCKETS: [f64; 9] = [0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0];

type Labels = Vec<(&'static str, String)>;

/// What was requested since the start. A clone is the same one.
#[derive(Clone)]
pub(crate) struct Figures {
    requests: Family<Labels, Counter>,
    seconds: Family<Labels, Histogram, fn() -> Histogram>,
}

impl Default for Figures {
    fn default() -> Self {
        let seconds = Family::new_with_constructor((|| Histogram::new(BUCKETS)) as fn() -> Histogram);
        Self { requests: Family::default(), seconds }
    }
}

impl Figures {
    /// Has them shown with the others of this registry.
    pub(crate) fn register(&self, registry: &mut Registry) {
        let requests = "Requests by method, route and status";
        registry.register("portal_http_requests", requests, self.requests.clone());
        let seconds = "Time until an answer begins, by route";
        registry.register_with_unit("portal_http_request", seconds, Unit::Seconds, self.seconds.clone());
    }
}

/// Counts a request, measures how long its answer takes to begin, and logs it at the level `info`.
pub(crate) async fn observe(State(figures): State<Figures>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = method(request.method());
    let route = request.extensions().get::<MatchedPath>().map_or(FILES, MatchedPath::as_str).to_owned();
    let answer = next.run(request).await;
    let (status, duration) = (answer.status().as_u16(), started.elapsed());
    tracing::info!(method, route, status, ms = duration.as_millis(), "request");
    figures.seconds.get_or_create(&vec![("route", route.clone())]).observe(duration.as_secs_f64());
    let labels = vec![("method", method.to_owned()), ("route", route), ("status", status.to_string())];
    figures.requests.get_or_create(&labels).inc();
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
