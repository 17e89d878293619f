//! 投稿 as a form that posts by itself, with its files; where the program comes, `src/forms` checks it, saves a draft of its texts and
//! sends it.

use super::file_field::FileField;
use super::form_field::FormField;
use super::form_parts::{FormActions, FormDraft, FormSummary, FormTrap};
use super::receipt::ReceiptView;
use crate::model::{ChannelSlug, FormKind};
use leptos::prelude::*;

const FORM: FormKind = FormKind::Submission;

/// 投稿: the form, and the receipt that takes its place.
#[component]
pub fn SubmissionForm(
    /// Where it is sent to.
    action: String,
    /// The channels that a manuscript may be for, with their names.
    channels: Vec<(ChannelSlug, String)>,
) -> impl IntoView {
    let field = |name: &str| {
        let (hint, autocomplete) = match name {
            "author" => ("", "name"),
            "organization" => ("选填。", "organization"),
            "contact" => ("电话或邮箱，便于我们联系您。", "off"),
            "content" => ("正文可以写在这里，也可以只添加文件。", "off"),
            _ => ("", "off"),
        };
        FORM.field(name).map(|field| view! { <FormField form=FORM field=*field hint autocomplete/> })
    };
    view! {
        <form class="form" method="post" enctype="multipart/form-data" action=action data-form=FORM.name()>
            <FormSummary/>
            <FormDraft/>
            {["title", "author", "organization", "contact"].map(field).collect_view()}
            <ChannelChoice channels/>
            {field("content")}
            <FileField form=FORM/>
            <FormTrap/>
            <div class="form__progress" hidden>
                <progress class="form__bar" max="100" aria-label="上传进度"></progress>
                <span class="form__percent"></span>
                <button class="button button--quiet" type="button" data-cancel-upload="">"取消"</button>
            </div>
            <FormActions label="提交"/>
        </form>
        <ReceiptView form=FORM/>
    }
}

#[component]
fn ChannelChoice(
    /// The channels.
    channels: Vec<(ChannelSlug, String)>,
) -> impl IntoView {
    let id = FORM.element_id("channel");
    let error_id = format!("{id}-error");
    let option = |(slug, name): (ChannelSlug, String)| view! { <option value=slug.as_str().to_owned()>{name}</option> };
    view! {
        <div class="form-field">
            <label class="form-field__label" for=id.clone()>"栏目"</label>
            <select class="form-field__control" id=id name="channel" aria-describedby=error_id.clone()>
                <option value="">"由编辑选择"</option>
                {channels.into_iter().map(option).collect_view()}
            </select>
            <p class="form-field__error" id=error_id></p>
        </div>
    }
}
