//! Who did what.

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};

use crate::model::{AuditEntry, inert_line};
use crate::open::Live;

use super::access::Staff;
use super::failure::Failure;
use super::form::{Form, address};
use super::layout::{Frame, Pages, Section, html};

#[derive(Template)]
#[template(path = "desk/log.html")]
struct LogPage {
    frame: Frame,
    total: i64,
    entries: Vec<Entry>,
    page: u32,
    page_count: u32,
    previous: Option<String>,
    next: Option<String>,
}

/// An entry as it is shown.
pub(super) struct Entry {
    pub(super) done_at: String,
    pub(super) actor: String,
    pub(super) action: String,
    pub(super) item: String,
    pub(super) is_item: bool,
}

/// One page of the log.
pub(super) async fn show(
    State(live): State<Live>,
    Staff(session): Staff,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let listed = live.inbox().audit(Form::of_query(query.as_deref()).page()).await?;
    let Pages { page, page_count, previous, next } = Pages::new(listed.page, listed.page_count, |page| {
        address("/desk/log", &[("page", page.to_string())])
    });
    let log = LogPage {
        frame: Frame::new(&session, Section::Log),
        total: listed.total,
        entries: listed.items.iter().map(entry).collect(),
        page,
        page_count,
        previous,
        next,
    };
    Ok(html(&log).into_response())
}

/// An entry as it is shown.
pub(super) fn entry(entry: &AuditEntry) -> Entry {
    let item = entry.item.as_deref().map(inert_line).unwrap_or_default();
    Entry {
        done_at: entry.done_at.to_the_minute(),
        actor: inert_line(&entry.actor),
        action: inert_line(entry.label()),
        is_item: is_number(&item),
        item,
    }
}

/// `20220614-0001` is the number of an item; anything else is the name of an account.
fn is_number(item: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    item.split_once('-').is_some_and(|(day, number)| day.len() == 8 && digits(day) && digits(number))
}
