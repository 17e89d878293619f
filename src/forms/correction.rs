//! 我要纠错: the dialog is rendered when it is wanted; its form is a form like any other.

use super::api;
use crate::api::Endpoint;
use crate::components::{CORRECTION, CorrectionDialog, open_dialog};
use crate::model::ArticleFacts;
use leptos::prelude::*;

/// Opens it for this article, with the words that were selected there.
pub(super) fn open(facts: ArticleFacts, quote: String) {
    let action = api().address(&Endpoint::Messages);
    open_dialog(CORRECTION, move || view! { <CorrectionDialog action facts quote/> }.into_any());
}
