//! An account that readers may follow, 微信公众号 or QQ交流群: a button, and the dialog with its code and its name or number.

use super::code_picture::{CodePicture, GivenCode};
use super::copy_button::CopyButton;
use super::site_link::SiteLink;
use crate::browser::{dialog, qr_image};
use crate::model::{QrCode, SideTool, ToolKind};
use leptos::prelude::*;

/// What a dialog says of its kind of account.
struct Words {
    call: &'static str,
    account: &'static str,
    copy: &'static str,
    link: &'static str,
}

const WECHAT: Words =
    Words {
        call: "扫一扫 关注公众号", account: "公众号", copy: "复制公众号名称", link: "打开公众号"
    };
const GROUP: Words =
    Words { call: "欢迎加入交流群", account: "群号", copy: "复制群号", link: "加入QQ群" };

/// A button that opens the account's dialog.
#[component]
pub(super) fn AccountDialog(
    /// The dialog's id.
    id: &'static str,
    /// The tool it belongs to.
    tool: SideTool,
    /// The button's class.
    class: &'static str,
) -> impl IntoView {
    let SideTool { kind, label, account, href, qr_text, qr_image } = tool;
    let words = if kind == ToolKind::Wechat { WECHAT } else { GROUP };
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    let drawn = RwSignal::new(None);
    // A given picture is the editors' choice; else the code is drawn, for the screen the dialog opens on.
    let text = qr_text.filter(|_| qr_image.is_none());
    let draw = move || {
        if let Some(text) = &text {
            drawn.set(QrCode::of(text).as_ref().and_then(qr_image::draw));
        }
    };
    let draw_late = draw.clone();
    Effect::new(move || {
        if dialog::is_open(id) {
            draw_late(); // it was opened before there was a program
        }
    });
    let name = label.clone();
    let given = qr_image.map(|image| view! { <GivenCode image name=name.clone()/> });
    let code =
        move || drawn.get().map(|picture| view! { <CodePicture picture alt=format!("{name}二维码")/> });
    let copy = account
        .clone()
        .map(|text| view! { <CopyButton text label=words.copy class="button button--quiet"/> });
    let account = account
        .map(|name| view! { <p class="account-dialog__account">{format!("{}：{name}", words.account)}</p> });
    let link = href.map(|href| view! { <SiteLink href class="button">{words.link}</SiteLink> });
    view! {
        <button class=class type="button" aria-haspopup="dialog" data-opens=id on:click=move |_| draw()>{label.clone()}</button>
        <dialog class="dialog account-dialog" id=id aria-labelledby=labelled_by data-dismiss="beside">
            <h2 class="dialog__title" id=title_id>{label}</h2>
            {given}
            {code}
            <p class="account-dialog__call">{words.call}</p>
            {account}
            <p class="account-dialog__ways">
                {copy}
                {link}
                <button class="button" type="button" data-closes="">"关闭"</button>
            </p>
        </dialog>
    }
}
