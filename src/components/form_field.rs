//! A labelled text field of a form, with what is said of it: hint, fault, characters left. `src/forms` fills in the latter two.

use crate::model::{FormKind, Presence, TextField};
use leptos::prelude::*;

/// 表单项: label, field, hint, fault and, where it is sent, count.
#[component]
pub(super) fn FormField(
    /// The form, by which its ids begin.
    form: FormKind,
    /// The field.
    field: TextField,
    /// What a reader may want to know before filling it in.
    #[prop(optional)]
    hint: &'static str,
    /// What the browser may fill in (HTML, `autocomplete`).
    #[prop(optional)]
    autocomplete: &'static str,
    /// What it holds at first.
    #[prop(optional)]
    value: String,
) -> impl IntoView {
    let TextField { name, label, presence, max, .. } = field;
    let id = form.element_id(name);
    let [hint_id, error_id, count_id] = ["hint", "error", "count"].map(|part| format!("{id}-{part}"));
    let count = form.is_sent().then(|| {
        view! { <span class="form-field__count" id=count_id.clone()>{format!("最多{max}个字")}</span> }
    });
    let described_by = match count {
        Some(_) => format!("{error_id} {hint_id} {count_id}"),
        None => format!("{error_id} {hint_id}"),
    };
    let is_required = presence == Presence::Required;
    let (for_id, max_length) = (id.clone(), max.to_string());
    let control = match max > LONG {
        true => view! {
            <textarea
                class="form-field__control form-field__control--long"
                id=id name=name required=is_required maxlength=max_length aria-describedby=described_by
            >{value}</textarea>
        }
        .into_any(),
        false => view! {
            <input
                class="form-field__control" type="text"
                id=id name=name required=is_required maxlength=max_length autocomplete=autocomplete
                value=Some(value).filter(|value| !value.is_empty()) aria-describedby=described_by
            />
        }
        .into_any(),
    };
    view! {
        <div class="form-field">
            <label class="form-field__label" for=for_id>{label}</label>
            {control}
            <p class="form-field__error" id=error_id></p>
            <p class="form-field__note">
                <span id=hint_id>{hint}</span>
                {count}
            </p>
        </div>
    }
}

/// Characters above which a text has more than one line.
const LONG: usize = 200;
