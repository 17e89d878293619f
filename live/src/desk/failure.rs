//! Why a page is another one than the one that was asked for.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::http::problem::Problem;
use crate::inbox::InboxError;
use crate::limits::Wait;

use super::form;
use super::layout::html;

/// What is answered in its stead.
pub(super) enum Failure {
    /// The log-in, and then this address.
    LoggedOut { next: String },
    /// What was sent by a page whose session has ended, and what was written there.
    Expired { text: String },
    /// An error.
    Problem(Problem),
}

#[derive(Template)]
#[template(path = "desk/problem.html")]
struct ProblemPage<'a> {
    title: &'a str,
    detail: &'a str,
}

#[derive(Template)]
#[template(path = "desk/expired.html")]
struct ExpiredPage {
    text: String,
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Wait> for Failure {
    fn from(wait: Wait) -> Self {
        Self::Problem(wait.into())
    }
}

impl From<InboxError> for Failure {
    fn from(error: InboxError) -> Self {
        Self::Problem(match error {
            InboxError::NoItem | InboxError::NoFile => Problem::not_found(&error.to_string()),
            InboxError::Store(error) => error.into(),
            _ => Problem::refused(error.to_string()),
        })
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::LoggedOut { next } => {
                Redirect::to(&form::address("/desk/login", &[("next", next)])).into_response()
            }
            Self::Expired { text } => (StatusCode::FORBIDDEN, html(&ExpiredPage { text })).into_response(),
            Self::Problem(problem) => problem_page(&problem),
        }
    }
}

/// An error as a page.
pub(super) fn problem_page(problem: &Problem) -> Response {
    let page = ProblemPage { title: problem.title(), detail: problem.detail() };
    problem.with_body(html(&page).into_response())
}

/// A page with this status.
pub(super) fn page(status: StatusCode, title: &str, detail: &str) -> Response {
    (status, html(&ProblemPage { title, detail })).into_response()
}
