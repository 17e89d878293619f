//! Modal dialog 微信分享: the article's address as a QR code. Inside WeChat the guide to its own menu is shown first.

use super::copy_button::CopyButton;
use super::qr_code::DrawnQrCode;
use crate::browser::qr_image::QrImage;
use crate::model::ShareContent;
use leptos::prelude::*;

/// The dialog's id, for `data-opens`.
pub(super) const SHARE_QR: &str = "share-qr";

const UNAVAILABLE: &str = "这里无法显示二维码，请复制下面的地址。";

/// The state of the dialog's QR code.
#[derive(Clone, PartialEq)]
pub(super) enum QrCodeState {
    /// No code yet. The style sheet shows the guide inside WeChat, elsewhere that the code is being drawn or cannot be: the
    /// dialog may be opened before the application has started.
    Pending,
    /// The code, drawn for the pixel density of the screen the dialog opened on.
    Drawn(QrImage),
    /// The browser cannot draw it, or the address is too long.
    Unavailable,
}

impl QrCodeState {
    /// Whether a code is shown, drawn for the pixel density the page has now.
    pub(super) fn fits_screen(&self) -> bool {
        matches!(self, Self::Drawn(image) if image.fits_screen())
    }
}

/// 微信分享: QR code or guide, the address, and 复制地址.
#[component]
pub(super) fn ShareQr(
    /// Address and title of the article.
    share: ShareContent,
    /// The state of the QR code.
    code: ReadSignal<QrCodeState>,
    /// Called when the reader presses 显示二维码.
    draw: Callback<()>,
) -> impl IntoView {
    let ShareContent { url, title, .. } = share;
    let alt = format!("二维码：{title}");
    let top = move || match code.get() {
        QrCodeState::Pending => view! {
            <p class="share-qr__hint share-qr__guide">"点击右上角 ··· ，选择“发送给朋友”或“分享到朋友圈”"</p>
            <button class="button button--quiet share-qr__guide" type="button" on:click=move |_| draw.run(())>
                "显示二维码"
            </button>
            <p class="share-qr__hint share-qr__coming">"正在生成二维码…"</p>
            <p class="share-qr__hint share-qr__missing">{UNAVAILABLE}</p>
        }
        .into_any(),
        QrCodeState::Drawn(image) => view! {
            <DrawnQrCode image alt=alt.clone()/>
            <p class="share-qr__hint">"打开微信“扫一扫”，发给朋友或分享到朋友圈"</p>
        }
        .into_any(),
        QrCodeState::Unavailable => view! { <p class="share-qr__hint">{UNAVAILABLE}</p> }.into_any(),
    };
    // Without a code there is nothing to read in the dialog: a tap anywhere closes it.
    let dismiss = move || code.with(|code| if *code == QrCodeState::Pending { "anywhere" } else { "beside" });
    view! {
        <dialog class="dialog share-qr" id=SHARE_QR aria-labelledby="share-qr-title" data-dismiss=dismiss>
            <h2 class="dialog__title" id="share-qr-title">"微信分享"</h2>
            {top}
            <p class="share-qr__address">{url.clone()}</p>
            <p class="share-qr__actions">
                <CopyButton text=url label="复制地址" class="button button--quiet"/>
                <button class="button" type="button" data-closes="">"关闭"</button>
            </p>
        </dialog>
    }
}
