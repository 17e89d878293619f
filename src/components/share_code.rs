//! The dialog 微信分享: the article's address as a QR code.

use super::copy_button::CopyButton;
use crate::browser::dialog;
use crate::browser::qr_picture::QrPicture;
use crate::model::Shared;
use leptos::prelude::*;

/// The dialog's id, for [`dialog::open`].
pub(super) const SHARE_CODE: &str = "share-code";

/// 微信分享
#[component]
pub(super) fn ShareCode(
    /// What is shared.
    shared: Shared,
    /// The drawn code; drawn when the dialog opens, for the screen it opens on.
    picture: ReadSignal<Option<QrPicture>>,
) -> impl IntoView {
    let Shared { url, title, .. } = shared;
    let alt = format!("二维码：{title}");
    let code = move || match picture.get() {
        Some(QrPicture { src, side }) => {
            view! { <img class="share-code__picture" src=src alt=alt.clone() style:width=side/> }.into_any()
        }
        None => view! { <p class="share-code__call">"这里无法显示二维码，请复制下面的地址。"</p> }.into_any(),
    };
    view! {
        <dialog class="dialog share-code" id=SHARE_CODE aria-labelledby="share-code-title">
            <h2 class="dialog__title" id="share-code-title">"微信分享"</h2>
            {code}
            <p class="share-code__call">"打开微信“扫一扫”，发给朋友或分享到朋友圈"</p>
            <p class="share-code__address">{url.clone()}</p>
            <p class="share-code__ways">
                <CopyButton text=url label="复制地址" class="button button--quiet"/>
                <button class="button" type="button" on:click=|_| dialog::close(SHARE_CODE)>"关闭"</button>
            </p>
        </dialog>
    }
}
