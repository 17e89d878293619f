//! Forms: what the program adds to the forms of a page, which post by themselves without it. Faults at their fields, a draft, the
//! proof of work, sending by a request that can be repeated, and what is answered. A chunk (docs/adr/0005); it changes the
//! elements that are there, and renders answers, lists of files, the dialog 我要纠错, and after a navigation the page of a form.

pub mod chunk;

mod answers;
mod correction;
mod draft;
mod faults;
mod file_field;
mod files;
mod inquiry;
mod offer;
mod page;
mod proof;
mod receipt;
mod sending;
mod submission;

use crate::api::FormApi;
use crate::browser::elements::MountPoint;
use crate::browser::form::{self, Part};
use crate::browser::{document, elements};
use crate::model::{ArticleFacts, FormKind};
use crate::pages::FormPage;
use leptos::prelude::Owner;

/// What the chunk is wanted for.
pub enum FormTask {
    /// A page with forms is shown.
    Prepare,
    /// A page of a form was navigated to: its content belongs into this mount point, with the contexts of this owner.
    Show(Owner, MountPoint, FormPage),
    /// The reader sends this form.
    Submit(Part),
    /// The reader has something to correct in this article, at these words.
    Correct(ArticleFacts, String),
}

/// Every form of the portal.
const FORM: &str = "[data-form]";
/// Marks a form that is being sent: a second press does nothing.
const SENDING: &str = "data-sending";

/// The API that the page names.
fn api() -> FormApi {
    FormApi::new(&document::meta_content("portal-api").unwrap_or_else(|| "/api/v1".to_owned()))
}

/// Which form this is.
fn kind(part: &Part) -> Option<FormKind> {
    FormKind::parse(&part.get_attribute("data-form")?)
}

/// The element of a field.
fn field_of(kind: FormKind, name: &str) -> Option<Part> {
    form::by_id(&kind.element_id(name))
}

/// Says what is going on, in the form's live region.
fn announce(form: &Part, message: &str) {
    if let Some(region) = form::find(form, ".form__actions .live-region") {
        elements::announce_in(&region, message);
    }
}
