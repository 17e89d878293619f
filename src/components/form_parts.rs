//! What every form has beside its fields: the list of faults, the word on its draft, the trap, and the button that sends it, filled
//! in or shown by `src/forms`.

use super::live_region::EmptyLiveRegion;
use leptos::prelude::*;

/// The field that people do not see and programs fill in (honeypot).
const TRAP: &str = "website";

/// 出错提示: the list of faults, empty until there are some.
#[component]
pub(super) fn FormSummary() -> impl IntoView {
    view! { <div class="form__summary" tabindex="-1" hidden></div> }
}

/// 草稿: says where it is stored, and deletes it.
#[component]
pub(super) fn FormDraft() -> impl IntoView {
    view! {
        <p class="form__draft" hidden>
            <span class="form__draft-text"></span>
            <button class="form__draft-delete" type="button" data-draft-delete="">"删除草稿"</button>
        </p>
    }
}

/// The trap.
#[component]
pub(super) fn FormTrap() -> impl IntoView {
    view! {
        <p class="visually-hidden" aria-hidden="true">
            <label>"网址（请勿填写）"<input type="text" name=TRAP tabindex="-1" autocomplete="off"/></label>
        </p>
    }
}

/// The button, and a live region for what comes of it.
#[component]
pub(super) fn FormActions(
    /// The button's label.
    label: &'static str,
) -> impl IntoView {
    view! {
        <p class="form__actions">
            <button class="button" type="submit">{label}</button>
            <EmptyLiveRegion/>
        </p>
    }
}
