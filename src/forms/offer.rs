//! What the backend offers now (`site.json`): a page may have been published before it did, or does no more. `data-with` names the
//! capability that an element needs, `data-without` the one it stands in for.

use super::{answers, api};
use crate::browser::form;
use crate::model::Capabilities;
use leptos::task::spawn_local;

/// Asks, and shows and hides what depends on it. Where nobody answers the page stays as it is.
pub(super) fn look() {
    spawn_local(async {
        if let Ok(offer) = api().capabilities().await {
            apply(&offer);
        }
    });
}

fn apply(offer: &Capabilities) {
    let Capabilities { messages, answers, .. } = offer;
    show("[data-with=\"messages\"],.inquiry-form", *messages);
    show("[data-without=\"messages\"]", !messages);
    if *answers {
        answers::load_first();
    }
}

fn show(selector: &str, is_shown: bool) {
    for part in form::all(selector) {
        form::show(&part, is_shown);
    }
}
