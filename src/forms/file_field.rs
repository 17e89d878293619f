//! The field for files: chosen or dropped, one after another, and removed again.

use super::{FORM, draft, faults, files};
use crate::browser::chosen_files::{self, ChosenFile};
use crate::browser::events;
use crate::browser::form::{self, Part};
use crate::model::{FILES, FormKind, files_fault};

const KIND: FormKind = FormKind::Submission;
/// Where files may be dropped: beside the field a browser would open them in the stead of the page.
const ZONE: &str = "[data-form=\"submission\"]";
const FIELD: &str = ".file-field";
const INPUT: &str = ".file-field [type=file]";
const REMOVE: &str = "data-remove-file";
/// Marks the field while files are held over it.
const DROP: &str = "data-drop";

/// Listens to the field of any page.
pub(super) fn listen() {
    events::on("change", INPUT, |input, _| add(&input, chosen_files::take(&input)));
    for (name, is_over) in [("dragover", true), ("dragleave", false), ("drop", false)] {
        events::on(name, ZONE, move |form, event| {
            let (Some(field), Some(input)) = (form::find(&form, FIELD), form::find(&form, INPUT)) else {
                return;
            };
            if !chosen_files::are_dragged(&event) {
                return; // but a text, which its field takes
            }
            event.prevent_default();
            _ = field.toggle_attribute_with_force(DROP, is_over);
            if name == "drop" {
                add(&input, chosen_files::dropped(&event));
            }
        });
    }
    events::on_click("[data-remove-file]", |button, _| remove(&button));
}

/// Begins with what was chosen before there was a program.
pub(super) fn begin(form: &Part) {
    if let Some(input) = form::find(form, INPUT) {
        files::clear(KIND);
        files::add(chosen_files::take(&input));
    }
}

fn add(input: &Part, chosen: Vec<ChosenFile>) {
    files::add(chosen);
    settle(input);
}

/// The keyboard goes on at the next file, or at the field.
fn remove(button: &Part) {
    let index = button.get_attribute(REMOVE).and_then(|index| index.parse().ok());
    let (Some(index), Some(input)) = (index, form::all(INPUT).pop()) else { return };
    files::remove(index);
    settle(&input);
    let buttons = form::all("[data-remove-file]");
    form::focus(buttons.get(index).or_else(|| buttons.last()).unwrap_or(&input));
}

/// Says what is wrong with the files, and stores their names.
fn settle(input: &Part) {
    let Some(form) = input.closest(FORM).ok().flatten() else { return };
    let files = files::facts(KIND);
    match files_fault(&files) {
        Some(fault) => faults::mark(KIND, FILES, Some(&fault)),
        None => faults::clear_field(&form, KIND, FILES),
    }
    if !files.is_empty() && form::value(&form, "content").trim().is_empty() {
        faults::clear_field(&form, KIND, "content");
    }
    draft::save(&form);
}
