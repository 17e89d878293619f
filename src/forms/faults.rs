//! Faults: at their fields (`aria-invalid`) and in a list that takes the focus and links each field; characters left.

use super::{field_of, kind};
use crate::browser::form::{self, Part};
use crate::model::{FILES, FieldError, FormKind};

const SUMMARY: &str = ".form__summary";
const FAULTY: &str = "[aria-invalid]";
/// Characters left from which on they are announced while one types.
const FEW: isize = 10;

/// Shows faults, and moves the focus to their list. Those of what is no field of the form stand in `detail` or without a link.
pub(super) fn show(form: &Part, kind: FormKind, errors: &[FieldError], detail: Option<&str>) {
    clear(form);
    let (at_fields, others): (Vec<_>, Vec<_>) =
        errors.iter().partition(|error| field_of(kind, &error.field).is_some());
    let mut links = Vec::new();
    for FieldError { field, detail } in at_fields {
        mark(kind, field, Some(detail));
        links.push((kind.element_id(field), detail.clone()));
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
pub(super) fn show_failure(form: &Part, text: &str) {
    clear(form);
    alert(form, |summary| form::fill_with_retry(summary, text, "重试"));
}

fn alert(form: &Part, fill: impl FnOnce(&Part)) {
    let Some(summary) = form::find(form, SUMMARY) else { return };
    form::show(&summary, true);
    _ = summary.remove_attribute("aria-live");
    _ = summary.set_attribute("role", "alert");
    fill(&summary);
    form::focus(&summary);
}

/// Takes all faults away.
pub(super) fn clear(form: &Part) {
    if let Some(kind) = kind(form) {
        for field in form::all_in(form, FAULTY) {
            mark(kind, &name_of(&field), None);
        }
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
    let name = name_of(&target);
    let fault = kind.field(&name).and_then(|field| field.fault(&form::text_in(&target)));
    if fault.is_none() && name != FILES {
        clear_field(form, kind, &name);
    }
}

/// Takes the fault of this field away, and out of the list; with the last one the list goes.
pub(super) fn clear_field(form: &Part, kind: FormKind, name: &str) {
    if !field_of(kind, name).is_some_and(|field| field.has_attribute("aria-invalid")) {
        return;
    }
    mark(kind, name, None);
    let (faults, Some(summary)) = (form::all_in(form, FAULTY).len(), form::find(form, SUMMARY)) else {
        return;
    };
    if faults == 0 {
        return clear(form);
    }
    _ = summary.set_attribute("aria-live", "off"); // while one types
    let link = form::find(&summary, &format!("[href=\"#{}\"]", kind.element_id(name)));
    if let Some(entry) = link.and_then(|link| link.closest("li").ok()?) {
        entry.remove();
    }
    if let Some(text) = form::find(&summary, "p") {
        text.set_text_content(Some(&format!("还有{faults}处需要修改。")));
    }
}

/// Marks a field with its fault, or takes that away.
pub(super) fn mark(kind: FormKind, name: &str, fault: Option<&str>) {
    if let Some(field) = field_of(kind, name) {
        _ = match fault {
            Some(_) => field.set_attribute("aria-invalid", "true"),
            None => field.remove_attribute("aria-invalid"),
        };
    }
    if let Some(error) = field_of(kind, &format!("{name}-error")) {
        error.set_text_content(fault);
    }
}

/// Says of each field how many characters may still be entered; aloud where they are few.
pub(super) fn show_characters_left(form: &Part) {
    let Some(kind) = kind(form) else { return };
    for field in kind.fields() {
        let Some(count) = field_of(kind, &format!("{}-count", field.name)) else { continue };
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

fn name_of(field: &Part) -> String {
    field.get_attribute("name").unwrap_or_default()
}
