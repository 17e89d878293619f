//! The dialog 微信分享: the article's address as a QR code; inside WeChat the guide to its own menu comes first.

use super::code_picture::CodePicture;
use super::copy_button::CopyButton;
use crate::browser::dialog;
use crate::browser::qr_picture::QrPicture;
use crate::model::Shared;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The dialog's id, for [`dialog::open`].
pub(super) const SHARE_CODE: &str = "share-code";

/// What the dialog shows of the code.
#[derive(Clone, PartialEq)]
pub(super) enum ShownCode {
    /// Nothing yet: inside WeChat the guide stands in its place.
    Hidden,
    /// The code, drawn for the screen the dialog opened on.
    Drawn(QrPicture),
    /// The browser could not draw it.
    Impossible,
}

/// 微信分享
#[component]
pub(super) fn ShareCode(
    /// What is shared.
    shared: Shared,
    /// What is shown of the code.
    code: ReadSignal<ShownCode>,
    /// Draws it.
    draw: Callback<()>,
) -> impl IntoView {
    let Shared { url, title, .. } = shared;
    let alt = format!("二维码：{title}");
    let top = move || {
        match code.get() {
        ShownCode::Hidden => view! {
            <p class="share-code__call">"点击右上角 ··· ，选择“发送给朋友”或“分享到朋友圈”"</p>
            <button class="button button--quiet" type="button" on:click=move |_| draw.run(())>"显示二维码"</button>
        }
        .into_any(),
        ShownCode::Drawn(picture) => view! {
            <CodePicture picture alt=alt.clone()/>
            <p class="share-code__call">"打开微信“扫一扫”，发给朋友或分享到朋友圈"</p>
        }
        .into_any(),
        ShownCode::Impossible => view! { <p class="share-code__call">"这里无法显示二维码，请复制下面的地址。"</p> }.into_any(),
    }
    };
    let on_tap = move |tap: MouseEvent| {
        dialog::close_on_tap(SHARE_CODE, &tap, code.get_untracked() != ShownCode::Hidden);
    };
    view! {
        <dialog class="dialog share-code" id=SHARE_CODE aria-labelledby="share-code-title" on:click=on_tap>
            <h2 class="dialog__title" id="share-code-title">"微信分享"</h2>
            {top}
            <p class="share-code__address">{url.clone()}</p>
            <p class="share-code__ways">
                <CopyButton text=url label="复制地址" class="button button--quiet"/>
                <button class="button" type="button" on:click=|_| dialog::close(SHARE_CODE)>"关闭"</button>
            </p>
        </dialog>
    }
}
