//! The files that go with 投稿. They are sent from here: a field holds those of the last choice alone.

use crate::browser::chosen_files::ChosenFile;
use crate::browser::elements;
use crate::components::FileList;
use crate::model::{Draft, FILES, FileFacts, FormKind};
use leptos::mount::mount_to;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::cell::RefCell;

const LIST: &str = "file-field__list";

thread_local! {
    static CHOSEN: RefCell<Vec<ChosenFile>> = const { RefCell::new(Vec::new()) };
}

/// The files that are sent with this form.
pub(super) fn chosen(kind: FormKind) -> Vec<ChosenFile> {
    match kind {
        FormKind::Submission => CHOSEN.with_borrow(Clone::clone),
        _ => Vec::new(),
    }
}

/// The same as the model knows them.
pub(super) fn facts(kind: FormKind) -> Vec<FileFacts> {
    chosen(kind).iter().map(|file| FileFacts { name: file.name(), bytes: file.bytes() }).collect()
}

/// What the draft of this form holds of them: what they are called, and what they are known again by.
pub(super) fn stored(kind: FormKind) -> Vec<Value> {
    let facts = |file: ChosenFile| json!([file.name(), file.bytes(), file.changed_at()]);
    chosen(kind).into_iter().map(facts).collect()
}

/// The names of the files that a draft was made with.
pub(super) fn names_in(draft: &Draft) -> Vec<&str> {
    let files = draft.fields.get(FILES).and_then(Value::as_array).into_iter().flatten();
    files.filter_map(|file| file[0].as_str()).collect()
}

/// Adds files.
pub(super) fn add(files: Vec<ChosenFile>) {
    CHOSEN.with_borrow_mut(|chosen| chosen.extend(files));
    show();
}

/// Removes one.
pub(super) fn remove(index: usize) {
    CHOSEN.with_borrow_mut(|chosen| (index < chosen.len()).then(|| chosen.remove(index)));
    show();
}

/// Removes all that go with this form.
pub(super) fn clear(kind: FormKind) {
    if kind == FormKind::Submission {
        CHOSEN.take();
        show();
    }
}

fn show() {
    let Some(list) = elements::mount_point(LIST) else { return };
    let files = facts(FormKind::Submission);
    list.set_text_content(None);
    mount_to(list, move || view! { <FileList files/> }).forget();
}
