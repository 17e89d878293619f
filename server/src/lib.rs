//! Local static file server that answers as a CDN would: precompressed files, validators, range requests, the site's own
//! `_headers` and `_redirects`, true 404s. Whatever works here works on a static host.

mod answer;
mod cache;
mod headers;
mod live_reload;
mod not_found;
mod redirects;
mod site;

use std::future::Future;
use std::io;
use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use site::Site;

/// How long open connections may last after a shutdown was requested.
const GRACE_PERIOD: Duration = Duration::from_secs(3);

/// The site in this folder, served as a CDN serves it.
pub fn app(site: &Path) -> Router {
    Router::new().fallback(answer::answer).with_state(Site::open(site))
}

/// The same site for development: nothing is cached, and open pages reload after a build (live reload).
pub fn dev_app(site: &Path) -> Router {
    Router::new()
        .route(live_reload::EVENTS, get(live_reload::events))
        .route(live_reload::SCRIPT, get(live_reload::script))
        .with_state(site.to_path_buf())
        .merge(app(site).layer(from_fn_with_state((), live_reload::inject)))
}

/// Serves on `listener` until `shutdown` completes, then gives open connections three seconds to finish. Fails where
/// the listener does.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (stopping, stopped) = oneshot::channel();
    let server = axum::serve(listener, app).with_graceful_shutdown(async move {
        shutdown.await;
        let _ = stopping.send(());
    });
    tokio::select! {
        done = server => done,
        () = grace_period(stopped) => Ok(()),
    }
}

/// Ends some time after `stopped`: a connection that never closes (a live-reload stream, say) must not prevent the shutdown.
async fn grace_period(stopped: oneshot::Receiver<()>) {
    let _ = stopped.await;
    tokio::time::sleep(GRACE_PERIOD).await;
}
