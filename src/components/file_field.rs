//! A field in which files are chosen, and where `src/forms` lists them. It takes any file: what one is its content tells, and a list of
//! endings would hide wps and ofd from the choice on phones, which know no media types of theirs.

use crate::model::{FILES, FormKind};
use leptos::prelude::*;

/// 文件: label, field, list, fault and hint.
#[component]
pub(super) fn FileField(
    /// The form, by which its ids begin.
    form: FormKind,
) -> impl IntoView {
    let id = form.element_id(FILES);
    let [hint_id, error_id] = ["hint", "error"].map(|part| format!("{id}-{part}"));
    let described_by = format!("{error_id} {hint_id}");
    view! {
        <div class="form-field file-field">
            <label class="form-field__label" for=id.clone()>"文件"</label>
            <input class="file-field__control" type="file" multiple id=id name=FILES aria-describedby=described_by/>
            <div class="file-field__list"></div>
            <p class="form-field__error" id=error_id></p>
            <p class="form-field__note">
                <span id=hint_id>
                    "最多5个，每个不超过10 MB：doc、docx、wps、pdf、ofd、txt、jpg、png、zip。文件不会存入草稿。"
                </span>
            </p>
        </div>
    }
}
