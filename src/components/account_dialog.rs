//! The dialog of an account that readers may follow: its QR code, and its name or number.

use super::picture::{Loading, Picture};
use crate::browser::dialog;
use crate::model::{SideTool, ToolKind};
use leptos::prelude::*;

/// 微信公众号 or QQ交流群
#[component]
pub fn AccountDialog(
    /// The dialog's id, for [`dialog::open`].
    id: &'static str,
    /// The tool it belongs to.
    tool: SideTool,
) -> impl IntoView {
    let SideTool { kind, label, account, qr_image, .. } = tool;
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    let (call, account_label) = match kind {
        ToolKind::Wechat => ("扫一扫 关注公众号", "公众号"),
        _ => ("欢迎加入交流群", "群号"),
    };
    let code =
        qr_image.map(|image| view! { <Picture image loading=Loading::Late class="account-dialog__code"/> });
    view! {
        <dialog class="dialog account-dialog" id=id aria-labelledby=labelled_by>
            <h2 class="dialog__title" id=title_id>{label}</h2>
            {code}
            <p class="account-dialog__call">{call}</p>
            {account.map(|name| view! { <p class="account-dialog__account">{format!("{account_label}：{name}")}</p> })}
            <button class="button" type="button" on:click=move |_| dialog::close(id)>"关闭"</button>
        </dialog>
    }
}
