//! 留言 as a form that posts by itself; where the program comes, `src/forms` checks it, saves a draft of it and sends it.

use super::form_field::FormField;
use super::form_parts::{FormActions, FormDraft, FormSummary, FormTrap};
use super::receipt::ReceiptView;
use crate::model::FormKind;
use leptos::prelude::*;

/// 留言: the form, and the receipt that takes its place.
#[component]
pub fn MessageForm(
    /// Where it is sent to.
    action: String,
) -> impl IntoView {
    let form = FormKind::Message;
    let fields = form.fields().iter().map(|field| {
        let (hint, autocomplete) = match field.name {
            "name" => ("", "name"),
            "contact" => ("选填，电话或邮箱，便于我们联系您。", "off"),
            _ => ("", "off"),
        };
        view! { <FormField form field=*field hint autocomplete/> }
    });
    view! {
        <form class="form" method="post" action=action data-form=form.name()>
            <FormSummary/>
            <FormDraft/>
            <input type="hidden" name="kind" value="message"/>
            {fields.collect_view()}
            <p class="form__choice">
                <input class="form__box" type="checkbox" name="publish" id="message-publish"/>
                <label for="message-publish">"同意在网站上公开这条留言和答复，姓名只显示第一个字"</label>
            </p>
            <FormTrap/>
            <FormActions label="提交"/>
        </form>
        <ReceiptView form/>
    }
}
