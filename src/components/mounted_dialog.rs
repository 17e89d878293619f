//! Dialogs that do not come with the page are mounted at the end of the document, each in the stead of the one before it.

use crate::browser::{dialog, document};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::cell::RefCell;

thread_local! {
    static OPENED: RefCell<Option<UnmountHandle<AnyViewState>>> = const { RefCell::new(None) };
}

/// Renders the dialog of this id, and opens it.
pub fn open_dialog(id: &str, view: impl FnOnce() -> AnyView + 'static) {
    OPENED.take();
    OPENED.set(Some(mount_to(document::body(), view)));
    dialog::open(id);
}
