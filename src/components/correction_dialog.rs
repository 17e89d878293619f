//! 我要纠错: a dialog with a form, what is wrong in the article and the words that were selected there. `src/forms` renders it when it
//! is wanted.

use super::form_field::FormField;
use super::form_parts::{FormActions, FormDraft, FormSummary, FormTrap};
use super::receipt::ReceiptView;
use crate::model::{ArticleFacts, FormKind};
use leptos::prelude::*;

/// The dialog's id.
pub const CORRECTION: &str = "correction";

/// 我要纠错: the dialog.
#[component]
pub fn CorrectionDialog(
    /// Where the form is sent to.
    action: String,
    /// The article.
    facts: ArticleFacts,
    /// What was selected in it.
    quote: String,
) -> impl IntoView {
    let form = FormKind::Correction;
    let ArticleFacts { id, title, .. } = facts;
    let fields = form.fields().iter().map(|field| {
        let (hint, autocomplete, value) = match field.name {
            "title" => ("", "off", field.fitted(&title)),
            "quote" => ("选填，可以先在文章里选中有误的文字，再点“纠错”。", "off", field.fitted(&quote)),
            "name" => ("", "name", String::new()),
            "contact" => ("选填，电话或邮箱，便于我们联系您。", "off", String::new()),
            _ => ("哪里有误，应该是什么。", "off", String::new()),
        };
        view! { <FormField form field=*field hint autocomplete value/> }
    });
    view! {
        <dialog class="dialog correction-dialog" id=CORRECTION aria-labelledby="correction-heading">
            // The keyboard of a phone would cover the form that a focused field is in.
            <h2 class="dialog__title" id="correction-heading" tabindex="-1" autofocus>"我要纠错"</h2>
            <form class="form" method="post" action=action data-form=form.name()>
                <FormSummary/>
                <FormDraft/>
                <input type="hidden" name="kind" value="correction"/>
                <input type="hidden" name="article" value=id.as_str().to_owned()/>
                {fields.collect_view()}
                <FormTrap/>
                <FormActions label="提交"/>
            </form>
            <ReceiptView form/>
            <button class="button button--quiet" type="button" data-closes="">"关闭"</button>
        </dialog>
    }
}
