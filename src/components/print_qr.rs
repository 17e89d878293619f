//! An article's address and its QR code, for print only: they lead from paper back to the page.

use crate::browser::{idle, qr_image};
use crate::model::LazyQrCode;
use leptos::prelude::*;

const PRINT_QR: &str = "print-qr";

/// 打印二维码: a canvas, drawn when the browser is idle, in the room that the last page has left (style/print.css).
#[component]
pub fn PrintQr(
    /// The article's canonical address.
    address: String,
    /// Its QR code.
    qr_code: LazyQrCode,
) -> impl IntoView {
    Effect::new(move || {
        let qr_code = qr_code.clone();
        idle::run(move || {
            if let Some(code) = qr_code.get() {
                qr_image::draw_for_paper(PRINT_QR, code);
            }
        });
    });
    view! {
        <div class="print-qr">
            <div class="print-qr__room" data-address=address>
                <canvas class="print-qr__code" id=PRINT_QR width="0" height="0"></canvas>
            </div>
        </div>
    }
}
