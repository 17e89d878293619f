//! Local static file server that answers as a CDN would: precompressed files, validators, range requests, the site's own
//! `_headers` and `_redirects`, true 404s. Whatever works here works on a static host. With a live API before it, it is the
//! portal's own server.

mod answer;
mod cache;
mod capabilities;
mod connections;
mod exporter;
mod failure;
mod headers;
mod health;
mod live;
mod live_reload;
mod log;
mod not_found;
mod notifications;
mod observe;
mod redirects;
mod service;
mod site;
mod wechat;

use std::path::Path;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use portal_live::Live;

pub use connections::serve;
pub use failure::Failure;
pub use live::LiveOptions;
pub use service::{Audience, Service};
use site::Site;

/// The site in this folder, served as a CDN serves it.
pub fn app(site: &Path) -> Router {
    Router::new().fallback(answer::answer).with_state(Site::open(site))
}

/// A site behind its live API and the desk: what is no request of theirs is answered by the site, also below `/api/v1`; its
/// settings say what the API can do.
pub fn with_live(site: Router, live: Live) -> Router {
    let settings = get(capabilities::settings).with_state(site.clone());
    Router::new()
        .nest("/api/v1", portal_live::router(live.clone()))
        .route("/api/v1/site.json", settings)
        .merge(portal_live::desk(live))
        .fallback_service(site)
}

/// The same site for development: nothing is cached, and open pages reload after a build (live reload).
pub fn dev_app(site: &Path) -> Router {
    Router::new()
        .route(live_reload::EVENTS, get(live_reload::events))
        .route(live_reload::SCRIPT, get(live_reload::script))
        .with_state(site.to_path_buf())
        .merge(app(site).layer(from_fn_with_state((), live_reload::inject)))
}
