//! Requests and answers: one module per request of the contract's table "Live".

mod answers;
pub(crate) mod body;
mod challenge;
pub(crate) mod client;
mod form;
mod idempotency;
mod messages;
mod origin;
mod pace;
pub(crate) mod problem;
mod reply;
mod submissions;
mod views;
mod wechat;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use crate::open::Live;

/// The requests, relative to the API's base: `server` nests them under `/api/v1`. What is none of them it answers itself, so
/// that the reading API's files stand beside them. It tells clients apart by `ConnectInfo<SocketAddr>` in a request's
/// extensions, or by the header that [`ClientSource::Header`](crate::ClientSource::Header) names.
pub fn router(live: Live) -> Router {
    let origins = origin::cors(&live.shared().settings.origins);
    let requests = Router::new()
        .route("/articles/{id}/views", post(views::count).fallback(problem::wrong_method))
        .route("/views", get(views::list).fallback(problem::wrong_method))
        .route("/challenge", get(challenge::challenge).fallback(problem::wrong_method))
        .route("/messages", post(messages::receive).fallback(problem::wrong_method))
        .route("/messages/{id}", get(messages::show).fallback(problem::wrong_method))
        .route("/answers/{file}", get(answers::list).fallback(problem::wrong_method))
        .route("/submissions", post(submissions::receive).fallback(problem::wrong_method))
        .route("/wechat/signature", get(wechat::sign).fallback(problem::wrong_method))
        .layer(DefaultBodyLimit::max(submissions::MAX_FORM))
        .route_layer(from_fn_with_state(live.clone(), origin::refuse_foreign_posts));
    match origins {
        Some(origins) => requests.route_layer(origins).with_state(live),
        None => requests.with_state(live),
    }
}
