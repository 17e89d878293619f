//! Modal dialog of an account to follow (微信公众号, QQ交流群): its button, QR code, and name or number to copy.

use super::copy_button::CopyButton;
use super::qr_code::{DrawnQrCode, ProvidedQrCode};
use super::site_link::SiteLink;
use crate::browser::{dialog, qr_image};
use crate::model::{QrCode, SideTool, ToolKind};
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
    let (own_id, labelled_by) = (id.clone(), title_id.clone());
    let drawn = RwSignal::new(None);
    // A provided picture has precedence; else the code is drawn, for the pixel density of the screen the dialog opens on.
    let text = qr_text.filter(|_| qr_image.is_none());
    let draw = move || {
        if let Some(text) = &text {
            drawn.set(QrCode::of(text).as_ref().and_then(qr_image::draw));
        }
    };
    let draw_if_open = draw.clone();
    Effect::new(move || {
        if dialog::is_open(&id) {
            draw_if_open(); // opened before the application had started
        }
    });
    let name = label.clone();
    let provided = qr_image.map(|image| view! { <ProvidedQrCode image name=name.clone()/> });
    let code = move || drawn.get().map(|image| view! { <DrawnQrCode image alt=format!("{name}二维码")/> });
    let copy = account
        .clone()
        .map(|text| view! { <CopyButton text label=labels.copy class="button button--quiet"/> });
    let account = account
        .map(|name| view! { <p class="account-dialog__account">{format!("{}：{name}", labels.account)}</p> });
    let link = href.map(|href| view! { <SiteLink href class="button">{labels.link}</SiteLink> });
    view! {
        <button class=class type="button" aria-haspopup="dialog" data-opens=opens on:click=move |_| draw()>{label.clone()}</button>
        <dialog class="dialog account-dialog" id=own_id aria-labelledby=labelled_by data-dismiss="beside">
            <h2 class="dialog__title" id=title_id>{label}</h2>
            {provided}
            {code}
            <p class="account-dialog__hint">{labels.hint}</p>
            {account}
            <p class="account-dialog__actions">
                {copy}
                {link}
                <button class="button" type="button" data-closes="">"关闭"</button>
            </p>
        </dialog>
    }
}
