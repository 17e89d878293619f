//! Modal dialog 微信分享: the article's address as a QR code. Inside WeChat the guide to its own menu is shown first, and 显示二维码
//! leads on; both without the program (`src/boot/dialogs.js`, style/components/share_qr.css).

use super::copy_button::CopyButton;
use super::qr_code::TextQrCode;
use leptos::prelude::*;

/// The dialog's id, for `data-opens`.
pub(super) const SHARE_QR: &str = "share-qr";

/// 微信分享: guide, QR code, the address, and 复制地址.
#[component]
pub(super) fn ShareQr(
    /// The article's address.
    url: String,
    /// The QR code of the address, by `qr_image::source`.
    code: Option<String>,
) -> impl IntoView {
    let code = match code {
        Some(source) => view! {
            <TextQrCode source alt="二维码"/>
            <p>"用微信扫一扫"</p>
        }
        .into_any(),
        None => view! { <p>"这里无法显示二维码，请复制下面的地址。"</p> }.into_any(),
    };
    view! {
        <dialog class="dialog share-qr" id=SHARE_QR aria-labelledby="share-qr-title" data-dismiss="">
            <h2 class="dialog__title" id="share-qr-title">"微信分享"</h2>
            <p class="dialog__guide" data-closes="">"点击右上角 ··· ，选择“发送给朋友”或“分享到朋友圈”"</p>
            <button class="button button--quiet dialog__guide" type="button" data-opens=SHARE_QR>"显示二维码"</button>
            {code}
            <p class="share-qr__address">{url.clone()}</p>
            <p class="dialog__actions">
                <CopyButton text=url label="复制地址" class="button button--quiet"/>
                <button class="button" type="button" data-closes="">"关闭"</button>
            </p>
        </dialog>
    }
}
