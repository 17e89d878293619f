//! What only the program can show, where the backend offers it now: asking after a message, and published answers.

use super::answers;
use crate::browser::{capabilities, form};
use leptos::task::spawn_local;

/// Shows it on the page. Where nobody answers the page stays as it is.
pub(super) fn show() {
    spawn_local(async {
        if capabilities::has("messages").await {
            form::all(".inquiry-form").iter().for_each(|part| form::show(part, true));
        }
        if capabilities::has("answers").await {
            answers::load_first();
        }
    });
}
