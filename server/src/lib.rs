//! Serves a built site the way a CDN would: precompressed answers, validators, the headers that the site itself asks
//! for in `_headers`, true 404s. Whatever works here works on a static host.

mod answer;
mod cache;
mod headers;
mod live_reload;
mod missing;
mod range;
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

/// How long answers under way may take once the server was told to stop.
const GRACE: Duration = Duration::from_secs(3);

/// The site in this folder, answered as a CDN answers it.
pub fn app(site: &Path) -> Router {
    Router::new().fallback(answer::answer).with_state(Site::open(site))
}

/// The same site for the editing loop: nothing is cached, and a page reloads when the site changes.
pub fn dev_app(site: &Path) -> Router {
    Router::new()
        .route(live_reload::EVENTS, get(live_reload::events))
        .route(live_reload::SCRIPT, get(live_reload::script))
        .with_state(site.to_path_buf())
        .merge(app(site).layer(from_fn_with_state((), live_reload::inject)))
}

/// Answers on `listener` until `shutdown` completes, then lets open answers finish for a moment.
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
        () = out_of_patience(stopped) => Ok(()),
    }
}

/// A reader who never closes (a live-reload stream, say) must not keep the server from stopping.
async fn out_of_patience(stopped: oneshot::Receiver<()>) {
    let _ = stopped.await;
    tokio::time::sleep(GRACE).await;
}
