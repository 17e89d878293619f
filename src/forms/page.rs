//! A page with forms: listens to what is entered, once, and prepares each page that is shown.

use super::faults::{clear_fault, show_characters_left};
use super::{FORM, answers, draft, file_field, kind, offer, proof, submission};
use crate::browser::elements::MountPoint;
use crate::browser::form::{self, Part};
use crate::browser::{document, events};
use crate::pages::{FormPage, FormPageContent};
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::cell::Cell;

/// Marks a form that was prepared.
const PREPARED: &str = "data-prepared";

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
}

/// Renders the content of a page that was navigated to.
pub(super) fn show(mount: MountPoint, page: FormPage) {
    document::announce_rendering();
    mount.set_text_content(None);
    mount_to(mount, move || view! { <FormPageContent page/> }).forget();
    document::announce_rendered();
}

/// Prepares the forms of the page that were not yet, and shows what else the backend offers.
pub(super) fn prepare() {
    if !LISTENS.replace(true) {
        listen();
    }
    let new: Vec<Part> = form::all(FORM).into_iter().filter(|form| !form.has_attribute(PREPARED)).collect();
    if new.is_empty() {
        return;
    }
    for form in new {
        // Its faults are told here, all at once, and a text that is too long is not cut off.
        _ = form.set_attribute(PREPARED, "");
        _ = form.set_attribute("novalidate", "");
        for field in kind(&form).map_or(&[][..], |kind| kind.fields()) {
            if let Some(field) = form::find(&form, &format!("[name=\"{}\"]", field.name)) {
                _ = field.remove_attribute("maxlength");
            }
        }
        file_field::begin(&form);
        draft::restore(&form);
        show_characters_left(&form);
    }
    offer::show();
}

fn listen() {
    events::on("input", FORM, |form, event| {
        proof::begin(&form);
        draft::save(&form);
        show_characters_left(&form);
        clear_fault(&form, &event);
    });
    events::on_click("[data-draft-delete]", |button, _| draft::delete(&button));
    events::on_click(".form__summary a", |link, event| {
        let target =
            link.get_attribute("href").and_then(|address| form::by_id(address.trim_start_matches('#')));
        if let Some(target) = target {
            event.prevent_default();
            form::focus(&target);
        }
    });
    events::on_click("[data-more-answers]", |button, _| answers::load_more(button));
    events::on_click("[data-cancel-upload]", |_, _| submission::cancel());
    file_field::listen();
    draft::follow_network();
}
