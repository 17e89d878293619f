//! One item: read, answered, published or withheld, marked as spam.

mod page;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, RawQuery, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::inbox::{InboxError, Session};
use crate::model::{Item, Moment};
use crate::open::Live;

use super::access::{self, Staff};
use super::failure::Failure;
use super::form::{Form, address};
use super::layout::html;
use super::notice::{Done, notice};
use page::{ItemPage, Outcome};

/// What the buttons of the page do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Task {
    Answer,
    AnswerAndPublish,
    Publish,
    Withhold,
    MarkSpam,
    UnmarkSpam,
}

impl Task {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "answer" => Self::Answer,
            "answer_and_publish" => Self::AnswerAndPublish,
            "publish" => Self::Publish,
            "withhold" => Self::Withhold,
            "mark_spam" => Self::MarkSpam,
            "unmark_spam" => Self::UnmarkSpam,
            _ => return None,
        })
    }
}

/// The page of an item.
pub(super) async fn show(
    State(live): State<Live>,
    Staff(session): Staff,
    id: Result<Path<String>, PathRejection>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let Path(id) = id.map_err(|_| InboxError::NoItem)?;
    let done = notice(Form::of_query(query.as_deref()).text("done"));
    let outcome = done.map_or(Outcome::None, Outcome::Done);
    Ok(html(&page(&live, &session, &id, outcome).await?).into_response())
}

/// Does what a button says. What is refused is said on the page, with what was written.
pub(super) async fn change(
    State(live): State<Live>,
    id: Result<Path<String>, PathRejection>,
    request: Request,
) -> Result<Response, Failure> {
    let Path(id) = id.map_err(|_| InboxError::NoItem)?;
    let (session, form) = access::posted(&live, request).await?;
    match perform(&live, &session, &id, &form).await {
        Ok(done) => {
            let path = format!("/desk/items/{}", live.inbox().show(&id).await?.item.id);
            let target = address(&path, &[("done", done.as_str().to_owned())]);
            Ok(Redirect::to(&target).into_response())
        }
        Err(error @ (InboxError::NoItem | InboxError::Store(_))) => Err(error.into()),
        Err(error) => {
            let text = (!form.text("task").is_empty()).then(|| form.lines("text"));
            let outcome = Outcome::Refused { error: error.to_string(), text };
            let page = page(&live, &session, &id, outcome).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)).into_response())
        }
    }
}

async fn perform(live: &Live, session: &Session, id: &str, form: &Form) -> Result<Done, InboxError> {
    let (inbox, actor) = (live.inbox(), session.actor());
    let task = Task::parse(form.text("task")).ok_or(InboxError::NoItem)?;
    Ok(match task {
        Task::Answer | Task::AnswerAndPublish => {
            if form.text("seen") != seen(&inbox.show(id).await?.item) {
                return Err(InboxError::Outdated);
            }
            let publish = task == Task::AnswerAndPublish;
            let item = inbox.answer(&actor, id, &form.lines("text"), publish).await?;
            if item.is_published { Done::Published } else { Done::Answered }
        }
        Task::Publish => inbox.publish(&actor, id, true).await.map(|_| Done::Published)?,
        Task::Withhold => inbox.publish(&actor, id, false).await.map(|_| Done::Withheld)?,
        Task::MarkSpam => inbox.mark_spam(&actor, id, true).await.map(|_| Done::MarkedSpam)?,
        Task::UnmarkSpam => inbox.mark_spam(&actor, id, false).await.map(|_| Done::UnmarkedSpam)?,
    })
}

/// Which answer someone has seen who writes another one: by its time.
fn seen(item: &Item) -> String {
    item.answered_at.map(|time: Moment| time.millis().to_string()).unwrap_or_default()
}

async fn page(live: &Live, session: &Session, id: &str, outcome: Outcome) -> Result<ItemPage, Failure> {
    let detail = live.inbox().show(id).await?;
    let history = live.inbox().history(&detail.item.id).await?;
    let seen = seen(&detail.item);
    Ok(ItemPage::new(session, detail, &history, seen, outcome))
}
