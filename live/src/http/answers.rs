//! `GET /answers/{page}.json`: what staff chose to publish of what readers allowed.

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use serde_json::{Value, json};

use crate::limits::Action;
use crate::model::{PublishedAnswer, masked};
use crate::open::Live;

use super::client::Client;
use super::problem::Problem;

/// Answers of one page.
const PAGE_SIZE: i64 = 20;
/// A new answer shows within a minute.
const CACHED: [(header::HeaderName, &str); 1] = [(header::CACHE_CONTROL, "public, max-age=60")];

/// One page of published answers, newest first. The first page is there also without any.
pub(crate) async fn list(
    State(live): State<Live>,
    client: Client,
    file: Result<Path<String>, PathRejection>,
) -> Result<impl IntoResponse, Problem> {
    client.check(&live, Action::Lookup)?;
    let unknown = || Problem::not_found("没有这一页。");
    let page = file.ok().and_then(|Path(file)| page_of(&file)).ok_or_else(unknown)?;
    let total = live.shared().store.count_answers().await?;
    let page_count = (total + PAGE_SIZE - 1) / PAGE_SIZE;
    let page_count = page_count.max(1);
    if page > page_count {
        return Err(unknown());
    }
    let answers = live.shared().store.answers((page - 1) * PAGE_SIZE, PAGE_SIZE).await?;
    let items: Vec<Value> = answers.iter().map(item).collect();
    Ok((CACHED, Json(json!({ "page": page, "page_count": page_count, "total": total, "items": items }))))
}

/// The page of `12.json`; a page has one address.
fn page_of(file: &str) -> Option<i64> {
    let digits = file.strip_suffix(".json")?;
    let page = digits.parse::<u32>().ok().filter(|page| *page > 0)?;
    (page.to_string() == digits).then_some(i64::from(page))
}

fn item(answer: &PublishedAnswer) -> Value {
    json!({
        "id": answer.id,
        "title": answer.title,
        "name": masked(&answer.name),
        "content": answer.content,
        "received_at": answer.received_at.rfc3339(),
        "answer": answer.answer,
        "answered_at": answer.answered_at.rfc3339(),
    })
}
