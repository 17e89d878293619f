//! Modal dialog of an account to follow (微信公众号, QQ交流群): its button, QR code, and name or number to copy.

use super::copy_button::CopyButton;
use super::qr_code::{ProvidedQrCode, TextQrCode};
use super::site_link::SiteLink;
use crate::browser::qr_image;
use crate::model::{SideTool, ToolKind};
use leptos::prelude::*;

/// The texts of a dialog, which differ by the kind of account.
struct Labels {
    hint: &'static str,
    account: &'static str,
    copy: &'static str,
    link: &'static str,
}

const WECHAT: Labels =
    Labels {
        hint: "扫一扫 关注公众号", account: "公众号", copy: "复制公众号名称", link: "打开公众号"
    };
const GROUP: Labels =
    Labels { hint: "欢迎加入交流群", account: "群号", copy: "复制群号", link: "加入QQ群" };

/// The button and the dialog it opens.
#[component]
pub(super) fn AccountDialog(
    /// The dialog's element id; the title's is `{id}-title`.
    id: String,
    /// The side tool with the account's data; its label is the button's too.
    tool: SideTool,
    /// The button's class attribute.
    class: &'static str,
) -> impl IntoView {
    let SideTool { kind, label, account, href, qr_text, qr_image } = tool;
    let labels = if kind == ToolKind::Wechat { WECHAT } else { GROUP };
    let (opens, title_id) = (id.clone(), format!("{id}-title"));
    let labelled_by = title_id.clone();
    let name = label.clone();
    // A provided picture has precedence.
    let code = match (qr_image, qr_text) {
        (Some(image), _) => Some(view! { <ProvidedQrCode image name/> }.into_any()),
        (None, text) => text
            .and_then(|text| qr_image::source(&text))
            .map(|source| view! { <TextQrCode source alt=format!("{name}二维码")/> }.into_any()),
    };
    let copy = account
        .clone()
        .map(|text| view! { <CopyButton text label=labels.copy class="button button--quiet"/> });
    let account = account
        .map(|name| view! { <p class="account-dialog__account">{format!("{}：{name}", labels.account)}</p> });
    let link = href.map(|href| view! { <SiteLink href class="button">{labels.link}</SiteLink> });
    view! {
        <button class=class type="button" aria-haspopup="dialog" data-opens=opens>{label.clone()}</button>
        <dialog class="dialog account-dialog" id=id aria-labelledby=labelled_by data-dismiss="">
            <h2 class="dialog__title" id=title_id>{label}</h2>
            {code}
            <p class="account-dialog__hint">{labels.hint}</p>
            {account}
            <p class="dialog__actions">
                {copy}
                {link}
                <button class="button" type="button" data-closes="">"关闭"</button>
            </p>
        </dialog>
    }
}
