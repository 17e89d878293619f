//! Faults: at their fields (`aria-invalid`) and in a list that takes the focus and links each field; characters left.

use super::kind;
use crate::browser::form::{self, Part};
use crate::model::{FieldError, FormKind};

const SUMMARY: &str = ".form__summary";
/// Characters left from which on they are announced while one types.
const FEW: isize = 10;

/// What was entered in a form is faultless; else its faults are shown.
pub(super) fn is_faultless(form: &Part, kind: FormKind) -> bool {
    let errors = kind.check(|name| form::value(form, name));
    match errors.is_empty() {
        true => clear(form, kind),
        false => show(form, kind, &errors, None),
    }
    errors.is_empty()
}

/// Shows faults, and moves the focus to their list. Those of what is no field of the form stand in `detail` or without a link.
pub(super) fn show(form: &Part, kind: FormKind, errors: &[FieldError], detail: Option<&str>) {
    clear(form, kind);
    let (at_fields, others): (Vec<_>, Vec<_>) =
        errors.iter().partition(|error| form::by_id(&kind.element_id(&error.field)).is_some());
    let mut links = Vec::new();
    for FieldError { field, detail } in at_fields {
        let id = kind.element_id(field);
        mark(&id, Some(detail));
        links.push((id, detail.clone()));
    }
    let others: String = others.iter().map(|error| error.detail.as_str()).collect();
    let text = match (links.len(), others.as_str(), detail) {
        (0, "", detail) => detail.unwrap_or("内容没有被接受，请检查后再提交。").to_owned(),
        (0, others, _) => others.to_owned(),
        (count, others, _) => format!("有{count}处需要修改。{others}"),
    };
    alert(form, |summary| form::fill_with_links(summary, &text, &links));
}

/// Shows why it was not sent, and a button to send it again.
pub(super) fn show_failure(form: &Part, kind: FormKind, text: &str) {
    clear(form, kind);
    alert(form, |summary| form::fill_with_retry(summary, text, "重试"));
}

fn alert(form: &Part, fill: impl FnOnce(&Part)) {
    let Some(summary) = form::find(form, SUMMARY) else { return };
    form::show(&summary, true);
    _ = summary.set_attribute("role", "alert");
    fill(&summary);
    form::focus(&summary);
}

/// Takes all faults away.
pub(super) fn clear(form: &Part, kind: FormKind) {
    for field in kind.fields() {
        mark(&kind.element_id(field.name), None);
    }
    if let Some(summary) = form::find(form, SUMMARY) {
        form::show(&summary, false);
        _ = summary.remove_attribute("role");
        summary.set_text_content(None);
    }
}

/// Takes the fault of the field away that has changed, if it is none any more. New faults wait until the form is sent: one that
/// came as the field is left would move the button away from under the finger.
pub(super) fn clear_fault(form: &Part, event: &form::FieldEvent) {
    let (Some(kind), Some(target)) = (kind(form), form::target(event)) else { return };
    let name = target.get_attribute("name").unwrap_or_default();
    let Some(field) = kind.fields().iter().find(|field| field.name == name) else { return };
    if target.has_attribute("aria-invalid") && field.fault(&form::text_in(&target)).is_none() {
        mark(&kind.element_id(&name), None);
    }
}

fn mark(id: &str, fault: Option<&str>) {
    if let Some(field) = form::by_id(id) {
        _ = match fault {
            Some(_) => field.set_attribute("aria-invalid", "true"),
            None => field.remove_attribute("aria-invalid"),
        };
    }
    if let Some(error) = form::by_id(&format!("{id}-error")) {
        error.set_text_content(fault);
    }
}

/// Says of each field how many characters may still be entered; aloud where they are few.
pub(super) fn show_characters_left(form: &Part) {
    let Some(kind) = kind(form) else { return };
    for field in kind.fields() {
        let Some(count) = form::by_id(&format!("{}-count", kind.element_id(field.name))) else { continue };
        let left = field.characters_left(&form::value(form, field.name));
        let text = match left {
            0.. => format!("还可输入{left}个字"),
            _ => format!("超出{}个字", -left),
        };
        if count.text_content().as_deref() != Some(text.as_str()) {
            _ = count.set_attribute("aria-live", if left <= FEW { "polite" } else { "off" });
            count.set_text_content(Some(&text));
        }
    }
}
