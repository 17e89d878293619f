//! `POST /messages` and `GET /messages/{id}?code=`: 留言 and 纠错, and asking after them.

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Query, Request, State};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::intake::{Receipt, receive_message};
use crate::limits::Action;
use crate::model::{Code, Moment, NewMessage};
use crate::open::Live;

use super::client::Client;
use super::problem::{NOT_CACHED, Problem};
use super::reply::Reply;
use super::{body, idempotency};

/// Stores a message; answers as whoever sent it reads.
pub(crate) async fn receive(State(live): State<Live>, client: Client, request: Request) -> Response {
    let reply = Reply::to(request.headers());
    reply.answer(store(&live, &client, reply, request).await)
}

async fn store(live: &Live, client: &Client, reply: Reply, request: Request) -> Result<Receipt, Problem> {
    client.check_post(live, reply)?;
    let key = idempotency::key(request.headers())?;
    let fields = match reply {
        Reply::Json => body::json_object(request).await?,
        Reply::Page => body::plain_form(request).await?,
    };
    let (message, proof) = NewMessage::check(fields, reply.proof_policy()).map_err(Problem::invalid)?;
    Ok(receive_message(live, &message, proof.as_deref(), reply.repeated_by(key.as_deref())).await?)
}

/// Tells what becomes of a message to whoever has number and code.
pub(crate) async fn show(
    State(live): State<Live>,
    client: Client,
    id: Result<Path<String>, PathRejection>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<impl IntoResponse, Problem> {
    client.check(&live, Action::Lookup)?;
    let id = id.map(|Path(id)| id).unwrap_or_default();
    let code = query.iter().find(|(name, _)| name == "code").and_then(|(_, code)| Code::parse(code));
    let unknown = || Problem::not_found("编号与查询码不符，请核对后再查。");
    let code = code.ok_or_else(unknown)?;
    // PostgreSQL takes no text with this character.
    let id = Some(id.trim()).filter(|id| !id.contains('\0')).ok_or_else(unknown)?;
    let message = live.shared().store.message_status(id, &code).await?.ok_or_else(unknown)?;
    let state = if message.answer.is_some() { "answered" } else { "received" };
    let answer = json!({
        "id": message.id,
        "title": message.title,
        "received_at": message.received_at.rfc3339(),
        "state": state,
        "answer": message.answer,
        "answered_at": message.answered_at.map(Moment::rfc3339),
    });
    Ok((NOT_CACHED, Json(answer)))
}
