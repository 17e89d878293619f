//! Forms: what the program adds to the forms of a page, which post by themselves without it. Faults at their fields, a draft, the
//! proof of work, sending by a request that can be repeated, and what is answered. A chunk (docs/adr/0005); it changes the
//! elements that are there, and renders nothing but answers.

pub mod chunk;

mod answers;
mod draft;
mod faults;
mod inquiry;
mod message;
mod offer;
mod page;
mod proof;

use crate::api::{Api, EmbeddedAnswers};
use crate::browser::form::{self, Part};
use crate::browser::{document, elements};
use crate::model::FormKind;

/// What the chunk is wanted for.
pub enum FormTask {
    /// A page with forms is shown.
    Prepare,
    /// The reader sends this form.
    Submit(Part),
}

impl FormTask {
    /// The form that is sent.
    pub fn form(&self) -> Option<Part> {
        match self {
            Self::Prepare => None,
            Self::Submit(form) => Some(form.clone()),
        }
    }
}

/// An API that answers by requests alone: of what the page says about the backend some may be old.
fn api() -> Api {
    let base = document::meta_content("portal-api").unwrap_or_else(|| "/api/v1".to_owned());
    Api::new(&base, EmbeddedAnswers::new())
}

/// Which form this is.
fn kind(part: &Part) -> Option<FormKind> {
    FormKind::parse(&part.get_attribute("data-form")?)
}

/// The form of this kind in the page.
fn form_of(kind: FormKind) -> Option<Part> {
    form::all(&format!("[data-form=\"{}\"]", kind.name())).pop()
}

/// Says what is going on, in the form's live region.
fn announce(kind: FormKind, message: &str) {
    elements::announce(&format!("[data-form=\"{}\"] .form__actions .live-region", kind.name()), message);
}
