//! Metrics for Prometheus, on a port of their own: nothing in them is for readers.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;
use tokio::net::TcpListener;

use crate::failure::Failure;
use crate::observe::Figures;
use crate::serve;

/// OpenMetrics, as the library writes it.
const CONTENT_TYPE: [(header::HeaderName, &str); 1] =
    [(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")];

/// Answers `/metrics` on this address until the runtime ends. Returns where it listens.
pub(crate) async fn start(address: SocketAddr, figures: &Figures) -> Result<SocketAddr, Failure> {
    let listener = TcpListener::bind(address).await.map_err(|error| Failure::Listen(address, error))?;
    let own = listener.local_addr().map_err(|error| Failure::Listen(address, error))?;
    let registry = Arc::new(registry(figures));
    let render = move || async move {
        let mut text = String::new();
        // Writing to a string does not fail.
        _ = encode(&mut text, &registry);
        (CONTENT_TYPE, text)
    };
    tokio::spawn(serve(listener, Router::new().route("/metrics", get(render)), std::future::pending()));
    Ok(own)
}

fn registry(figures: &Figures) -> Registry {
    let mut registry = Registry::default();
    let version = Info::new(vec![("version", env!("CARGO_PKG_VERSION"))]);
    registry.register("portal_build", "The version that runs", version);
    figures.register(&mut registry);
    registry
}
