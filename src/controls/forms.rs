//! Forms: the chunk that answers them (`src/forms`) is fetched where a page has one. Without it they post by themselves.

use crate::browser::{elements, events, form, idle};
use crate::forms::{FormTask, chunk};
use crate::state::ShownPage;
use leptos::prelude::*;
use leptos::task::spawn_local;

const FORM: &str = "[data-form]";

pub(super) fn answer() {
    let shown = ShownPage::expect();
    Effect::new(move || {
        shown.track();
        if elements::attribute(FORM, "data-form").is_some() {
            // Drafts and what the backend offers are shown before the reader begins.
            idle::run(|| run(FormTask::Prepare));
        }
    });
    events::on("submit", FORM, |form, event| {
        event.prevent_default();
        run(FormTask::Submit(form));
    });
}

fn run(task: FormTask) {
    spawn_local(async move {
        let form = task.form();
        if let (Err(_), Some(form)) = (chunk::run(task).await, form) {
            form::submit(&form);
        }
    });
}
