//! `GET /challenge`: a proof of work to solve before something is sent.

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;

use crate::limits::Action;
use crate::open::Live;

use super::client::Client;
use super::problem::{NOT_CACHED, Problem};

/// A new challenge. It is signed and not stored: asking for many of them costs nothing.
pub(crate) async fn challenge(
    State(live): State<Live>,
    client: Client,
) -> Result<impl IntoResponse, Problem> {
    client.check(&live, Action::Lookup)?;
    let challenge = live.shared().proof_of_work.challenge(live.now()).ok_or_else(Problem::unavailable)?;
    Ok((NOT_CACHED, Json(challenge)))
}
