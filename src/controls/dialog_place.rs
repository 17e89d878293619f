//! The place of dialogs that do not come with the page: the end of the document, where each takes the place of the one before it.

use crate::browser::dialog;
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::cell::RefCell;

thread_local! {
    static OPENED: RefCell<Option<UnmountHandle<AnyViewState>>> = const { RefCell::new(None) };
}

/// Renders the dialog of this id, and opens it.
pub(super) fn open_dialog(id: &str, view: impl FnOnce() -> AnyView + 'static) {
    OPENED.take();
    OPENED.set(Some(mount_to(crate::browser::document::body(), view)));
    dialog::open(id);
}
