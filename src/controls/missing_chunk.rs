//! Says that a part of the program did not come, and asks for it again.

use super::mounted_dialog::open_dialog;
use crate::components::FailureDialog;
use crate::model::Failure;
use leptos::prelude::*;

const DIALOG: &str = "missing-chunk";

pub(super) fn show(retry: fn()) {
    let owner = Owner::current().unwrap_or_default();
    let on_retry = Callback::new(move |()| owner.with(retry));
    let view = move || view! { <FailureDialog id=DIALOG failure=Failure::Offline on_retry/> }.into_any();
    open_dialog(DIALOG, view);
}
