//! An article's address and its QR code, for print only: they lead from paper back to the page.

use crate::browser::{idle, qr_image};
use leptos::prelude::*;

/// 打印二维码: in the room that the last page has left (style/print.css). It is the picture of 微信分享 once more, which costs a compressed
/// page a few bytes. In a page that was built in the browser both are drawn when it is idle: a print preview waits for nothing,
/// and a tap on 微信 for less.
#[component]
pub fn PrintQr(
    /// The article's canonical address.
    address: String,
    /// Its QR code, by `qr_image::source`.
    code: Option<String>,
) -> impl IntoView {
    Effect::new(|| idle::run(|| qr_image::draw_pending("#main")));
    view! {
        <div class="print-qr">
            <div class="print-qr__room" data-address=address>
                {code.map(|source| view! { <img alt="" src=source/> })}
            </div>
        </div>
    }
}
