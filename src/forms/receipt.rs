//! Receipt: number and code take the form's place.

use super::{draft, faults};
use crate::browser::form::{self, Part};
use crate::model::{FormKind, Receipt};

/// Shows them, and moves the focus there.
pub(super) fn show(form: &Part, kind: FormKind, receipt: &Receipt) {
    draft::discard(form);
    faults::clear(form);
    let Some(view) = form::all(&format!("[data-receipt=\"{}\"]", kind.name())).pop() else { return };
    let Receipt { id, code } = receipt;
    for (selector, text) in [(".receipt__id", id), (".receipt__code", code)] {
        if let Some(part) = form::find(&view, selector) {
            part.set_text_content(Some(text));
        }
    }
    if let Some(button) = form::find(&view, "[data-copy]") {
        _ = button.set_attribute("data-copy", &format!("编号：{id} 查询码：{code}"));
    }
    form::show(form, false);
    form::show(&view, true);
    if let Some(title) = form::find(&view, ".receipt__title") {
        form::focus(&title);
    }
}
