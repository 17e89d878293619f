//! Says that a part of the program did not come, and asks for it again. Where it does not come the second time either, a newer build
//! may have removed it: the page is then loaded once more, and has the parts of that build.

use crate::browser::elements::MountPoint;
use crate::browser::{dialog, document};
use crate::components::{FailureDialog, FailureNotice, open_dialog};
use crate::model::Failure;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::cell::Cell;

const DIALOG: &str = "missing-chunk";

thread_local! {
    static HAS_RETRIED: Cell<bool> = const { Cell::new(false) };
}

pub(super) fn show(retry: Callback<()>) {
    let owner = Owner::current().unwrap_or_default();
    let on_retry = Callback::new(move |()| match HAS_RETRIED.replace(true) {
        true => document::load(&document::address()),
        false => {
            dialog::close(DIALOG);
            owner.with(|| retry.run(()));
        }
    });
    let view = move || view! { <FailureDialog id=DIALOG failure=Failure::Offline on_retry/> }.into_any();
    open_dialog(DIALOG, view);
}

/// Says so in the stead of what the chunk would have rendered.
pub(super) fn show_in(mount: MountPoint, on_retry: Callback<()>) {
    mount.set_text_content(None);
    mount_to(mount, move || view! { <FailureNotice failure=Failure::Offline on_retry/> }).forget();
}
