//! The dialog 微信分享: the article's address as a QR code; inside WeChat the guide to its own menu comes first.

use super::code_picture::CodePicture;
use super::copy_button::CopyButton;
use crate::browser::qr_image::QrImage;
use crate::model::Shared;
use leptos::prelude::*;

/// The dialog's id.
pub(super) const SHARE_CODE: &str = "share-code";

const IMPOSSIBLE: &str = "这里无法显示二维码，请复制下面的地址。";

/// What the dialog shows of the code.
#[derive(Clone, PartialEq)]
pub(super) enum ShownCode {
    /// Nothing yet. Inside WeChat the guide stands in its place, elsewhere that it is coming, or cannot come; the style sheet
    /// chooses, since a dialog may be opened before there is a program.
    Awaited,
    /// The code, drawn for the screen the dialog opened on.
    Drawn(QrImage),
    /// The browser could not draw it.
    Impossible,
}

impl ShownCode {
    /// Whether a code is shown that was drawn for this screen.
    pub(super) fn fits_screen(&self) -> bool {
        matches!(self, Self::Drawn(picture) if picture.fits_screen())
    }
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
        ShownCode::Awaited => view! {
            <p class="share-code__call share-code__guide">"点击右上角 ··· ，选择“发送给朋友”或“分享到朋友圈”"</p>
            <button class="button button--quiet share-code__guide" type="button" on:click=move |_| draw.run(())>
                "显示二维码"
            </button>
            <p class="share-code__call share-code__coming">"正在生成二维码…"</p>
            <p class="share-code__call share-code__missing">{IMPOSSIBLE}</p>
        }
        .into_any(),
        ShownCode::Drawn(picture) => view! {
            <CodePicture picture alt=alt.clone()/>
            <p class="share-code__call">"打开微信“扫一扫”，发给朋友或分享到朋友圈"</p>
        }
        .into_any(),
        ShownCode::Impossible => view! { <p class="share-code__call">{IMPOSSIBLE}</p> }.into_any(),
    }
    };
    // Only a code is there to be read.
    let dismiss = move || code.with(|code| if *code == ShownCode::Awaited { "anywhere" } else { "beside" });
    view! {
        <dialog class="dialog share-code" id=SHARE_CODE aria-labelledby="share-code-title" data-dismiss=dismiss>
            <h2 class="dialog__title" id="share-code-title">"微信分享"</h2>
            {top}
            <p class="share-code__address">{url.clone()}</p>
            <p class="share-code__ways">
                <CopyButton text=url label="复制地址" class="button button--quiet"/>
                <button class="button" type="button" data-closes="">"关闭"</button>
            </p>
        </dialog>
    }
}
