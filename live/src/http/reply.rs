//! Form of an answer: JSON for programs, a page for a form that a browser sent by itself, without scripts.

use askama::Template;
use axum::Json;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

use crate::intake::Receipt;
use crate::model::{FieldError, ProofPolicy, RepeatedBy};

use super::body;
use super::problem::{NOT_CACHED, Problem};

/// The page runs nothing and loads nothing.
const HEADERS: [(HeaderName, &str); 2] = [
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
];

/// Who reads the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reply {
    /// A program.
    Json,
    /// A person, in place of the form.
    Page,
}

#[derive(Template)]
#[template(path = "receipt.html")]
struct ReceiptPage<'a> {
    id: &'a str,
    code: &'a str,
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage<'a> {
    title: &'a str,
    detail: &'a str,
    errors: &'a [FieldError],
}

impl Reply {
    /// A browser that sends a form by itself asks for HTML; a program that sends one takes anything.
    pub(crate) fn to(headers: &HeaderMap) -> Self {
        let is_form = [body::PLAIN_FORM, body::FORM_WITH_FILES].iter().any(|form| body::is_of(headers, form));
        let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if is_form && accept.contains("text/html") { Self::Page } else { Self::Json }
    }

    /// What sends JSON can work for it.
    pub(crate) fn proof_policy(self) -> ProofPolicy {
        match self {
            Self::Json => ProofPolicy::Required,
            Self::Page => ProofPolicy::Waived,
        }
    }

    /// A browser by itself has no key, and sends again what is reloaded.
    pub(crate) fn repeated_by(self, key: Option<&str>) -> RepeatedBy<'_> {
        match (key, self) {
            (Some(key), _) => RepeatedBy::Key(key),
            (None, Self::Page) => RepeatedBy::Content,
            (None, Self::Json) => RepeatedBy::Nothing,
        }
    }

    /// The answer: 201 with number and code, or what was wrong.
    pub(crate) fn answer(self, result: Result<Receipt, Problem>) -> Response {
        match (self, result) {
            (Self::Json, Ok(receipt)) => {
                let answer = json!({ "id": receipt.id, "code": receipt.code });
                (StatusCode::CREATED, NOT_CACHED, Json(answer)).into_response()
            }
            (Self::Json, Err(problem)) => problem.into_response(),
            (Self::Page, Ok(receipt)) => {
                let page = ReceiptPage { id: &receipt.id, code: &receipt.code };
                (StatusCode::CREATED, NOT_CACHED, HEADERS, html(&page)).into_response()
            }
            (Self::Page, Err(problem)) => {
                let page = ProblemPage {
                    title: problem.title(),
                    detail: problem.detail(),
                    errors: problem.errors(),
                };
                problem.with_body((HEADERS, html(&page)).into_response())
            }
        }
    }
}

/// A template of this crate fails on nothing but memory.
fn html(page: &impl Template) -> Html<String> {
    Html(page.render().unwrap_or_default())
}
