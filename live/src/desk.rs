//! The desk, `/desk/`: pages for staff, rendered here, without scripts. They list what readers sent, answer it and say who did
//! what. A request goes one way: its origin, its session, its form, the inbox, a page.

mod access;
mod account;
mod cookie;
mod download;
mod failure;
mod form;
mod item;
mod layout;
mod list;
mod log;
mod login;
mod notice;
mod table;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{from_fn, map_response};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use crate::open::Live;

/// What every answer says: nothing runs, nobody else's page frames it, no cache has it, no search engine lists it. The policy
/// of referrers leaves browsers their `Origin`, which `no-referrer` would take away.
const HEADERS: [(HeaderName, &str); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
];

/// Its style sheets, in the order of the cascade.
const STYLES: &str = concat!(
    include_str!("../style/desk/base.css"),
    include_str!("../style/desk/header.css"),
    include_str!("../style/desk/form.css"),
    include_str!("../style/desk/notice.css"),
    include_str!("../style/desk/list.css"),
    include_str!("../style/desk/item.css"),
    include_str!("../style/desk/forced_colors.css"),
);

/// The pages, with their whole paths: `server` merges them with the site's.
pub fn desk(live: Live) -> Router {
    Router::new()
        .route("/desk", get(|| async { Redirect::permanent("/desk/") }))
        .route("/desk/", get(list::list))
        .route("/desk/login", get(login::show).post(login::log_in))
        .route("/desk/session", get(login::check))
        .route("/desk/logout", get(login::show).post(login::log_out))
        .route("/desk/items/{id}", get(item::show).post(item::change))
        .route("/desk/items/{id}/files/{position}", get(download::download))
        .route("/desk/table.csv", get(table::table))
        .route("/desk/log", get(log::show))
        .route("/desk/account", get(account::show).post(account::change))
        .route("/desk/desk.css", get(styles))
        .route("/desk/{*path}", get(unknown))
        .route_layer(from_fn(access::refuse_foreign_posts))
        .route_layer(map_response(with_headers))
        .with_state(live)
}

async fn with_headers(mut response: Response) -> Response {
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

async fn styles() -> Response {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLES).into_response()
}

async fn unknown(request: Request) -> Response {
    tracing::debug!(path = request.uri().path(), "no page of the desk");
    failure::page(StatusCode::NOT_FOUND, "没有找到", "没有这个页面。")
}
