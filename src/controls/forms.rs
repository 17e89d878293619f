//! Forms: the chunk that answers them (`src/forms`) is fetched where a page has one. Without it they post by themselves.

use super::missing_chunk;
use crate::browser::form::{self, Part};
use crate::browser::{elements, events, idle};
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
            idle::run(|| run(FormTask::Prepare, |_| ()));
        }
    });
    let owner = Owner::current().unwrap_or_default();
    events::on("submit", FORM, move |part, event| {
        event.prevent_default();
        owner.with(|| submit(part));
    });
}

/// Without the chunk the form posts by itself; without a network it would post its texts into nothing.
fn submit(part: Part) {
    let owner = Owner::current().unwrap_or_default();
    run(FormTask::Submit(part.clone()), move |is_there| {
        let is_offline = elements::attribute("html", "data-network").is_some();
        match (is_there, is_offline) {
            (true, _) => {}
            (false, false) => form::submit(&part),
            (false, true) => owner.with(|| {
                let selector =
                    format!("[data-form=\"{}\"]", part.get_attribute("data-form").unwrap_or_default());
                missing_chunk::show(Callback::new(move |()| _ = form::all(&selector).pop().map(submit)));
            }),
        }
    });
}

/// Has the chunk do it, and says whether it is there.
pub(super) fn run(task: FormTask, then: impl FnOnce(bool) + 'static) {
    spawn_local(async move { then(chunk::run(task).await.is_ok()) });
}
