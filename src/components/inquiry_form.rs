//! 查询答复: asks after a message by number and code. Only the program can; `src/forms` shows it.

use super::form_field::FormField;
use super::form_parts::{FormActions, FormSummary};
use crate::model::FormKind;
use leptos::prelude::*;

/// 查询答复: the form, and what it answers.
#[component]
pub fn InquiryForm() -> impl IntoView {
    let form = FormKind::Inquiry;
    let fields =
        form.fields().iter().map(|field| view! { <FormField form field=*field autocomplete="off"/> });
    view! {
        <section class="inquiry-form" aria-labelledby="inquiry-title" hidden>
            <h2 class="plain-page__name" id="inquiry-title">"查询答复"</h2>
            <form class="form" data-form=form.name()>
                <FormSummary/>
                {fields.collect_view()}
                <FormActions label="查询"/>
                <p class="inquiry-form__answer" dir="auto" hidden></p>
            </form>
        </section>
    }
}
