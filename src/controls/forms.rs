//! Forms: the chunk that answers them (`src/forms`) is fetched where a page has one. Without it they post by themselves.

use super::missing_chunk;
use crate::browser::elements::MountPoint;
use crate::browser::form::{self, Part};
use crate::browser::{elements, events, idle};
use crate::forms::{FormTask, chunk};
use crate::pages::{FORM_MOUNT, FORM_PAGE, FormPage};
use crate::state::ShownPage;
use leptos::prelude::*;
use leptos::task::spawn_local;

const FORM: &str = "[data-form]";

pub(super) fn answer() {
    let shown = ShownPage::expect();
    Effect::new(move || {
        shown.track();
        match empty_page() {
            Some((mount, page)) => show(shown.owner(), mount, page),
            // Drafts and what the backend offers are shown before the reader begins.
            None if elements::attribute(FORM, "data-form").is_some() => {
                idle::run(|| run(FormTask::Prepare, |_| ()));
            }
            None => {}
        }
    });
    let owner = Owner::current().unwrap_or_default();
    events::on("submit", FORM, move |part, event| {
        event.prevent_default();
        owner.with(|| submit(part));
    });
}

/// The mount point of a page that was navigated to; one that was published has its content.
fn empty_page() -> Option<(MountPoint, FormPage)> {
    let mount = elements::mount_point(FORM_MOUNT).filter(|mount| mount.child_element_count() == 0)?;
    let page = FormPage::parse(&mount.get_attribute(FORM_PAGE)?)?;
    Some((mount, page))
}

fn show(owner: Owner, mount: MountPoint, page: FormPage) {
    run(FormTask::Show(owner.clone(), mount.clone(), page), move |is_there| {
        if !is_there {
            let retry = Callback::new({
                let (owner, mount) = (owner.clone(), mount.clone());
                move |()| show(owner.clone(), mount.clone(), page)
            });
            owner.with(|| missing_chunk::show_in(mount, retry));
        }
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
