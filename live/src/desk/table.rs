//! The list as a table to download, sent as it is read from the database.

use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;

use crate::inbox::Export;
use crate::open::Live;

use super::access::Staff;
use super::download;
use super::failure::Failure;
use super::form::Form;
use super::list;

/// All that the list's filter matches.
pub(super) async fn table(
    State(live): State<Live>,
    Staff(session): Staff,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let filter = list::filter(&Form::of_query(query.as_deref()));
    let export = live.inbox().export(&session.actor(), filter).await?;
    let day = live.now().date_digits();
    let disposition = download::disposition(&format!("inbox-{day}.csv"), &format!("来信-{day}.csv"));
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), disposition];
    Ok((headers, Body::from_stream(unfold(export, next))).into_response())
}

/// The next piece. After an error the browser says that the download failed, and nobody takes half a table for all of it.
async fn next(mut export: Export) -> Option<(Result<Vec<u8>, sqlx::Error>, Export)> {
    let piece = export.next().await.inspect_err(|error| tracing::error!(%error, "a table was not exported"));
    Some((piece.transpose()?, export))
}
