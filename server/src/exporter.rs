//! Metrics for Prometheus, on a port of their own: nothing in them is for readers.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use metrics::{Unit, describe_counter, describe_histogram, gauge};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use metrics_process::Collector;
use tokio::net::TcpListener;
use tokio::time::interval;

use crate::failure::Failure;
use crate::serve;

/// Bounds of the histogram, in seconds: from a file in memory to a database that is busy.
const BUCKETS: [f64; 9] = [0.001, 0.002, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0];
/// How often what was measured is put together, also where nobody asks for it.
const UPKEEP: Duration = Duration::from_secs(5);
const CONTENT_TYPE: [(header::HeaderName, &str); 1] =
    [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];

/// Begins to count, and answers `/metrics` on this address until the runtime ends. Returns where it listens.
pub(crate) async fn start(address: SocketAddr) -> Result<SocketAddr, Failure> {
    let listener = TcpListener::bind(address).await.map_err(|error| Failure::Listen(address, error))?;
    let own = listener.local_addr().map_err(|error| Failure::Listen(address, error))?;
    let handle = recorder()?;
    tokio::spawn(keep_up(handle.clone()));
    let process = Collector::default();
    process.describe();
    let render = move || async move {
        process.collect();
        (CONTENT_TYPE, handle.render())
    };
    let app = Router::new().route("/metrics", get(render));
    tokio::spawn(serve(listener, app, std::future::pending()));
    Ok(own)
}

fn recorder() -> Result<PrometheusHandle, Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::Metrics(error.to_string());
    let builder = PrometheusBuilder::new().set_buckets(&BUCKETS).map_err(|error| failed(&error))?;
    let handle = builder.install_recorder().map_err(|error| failed(&error))?;
    describe_counter!("portal_http_requests_total", "Requests by method, route and status");
    describe_histogram!(
        "portal_http_request_seconds",
        Unit::Seconds,
        "Time until an answer begins, by route"
    );
    describe_counter!("portal_readings_total", "Readings of articles that were counted");
    describe_counter!("portal_received_total", "Messages and submissions that were stored, by kind");
    describe_counter!("portal_database_errors_total", "Requests that the database failed");
    gauge!("portal_build_info", "version" => env!("CARGO_PKG_VERSION")).set(1.0);
    Ok(handle)
}

async fn keep_up(handle: PrometheusHandle) {
    let mut ticks = interval(UPKEEP);
    loop {
        ticks.tick().await;
        handle.run_upkeep();
    }
}
