//! QR code of an article's address, for print only: leads from paper back to the page.

use crate::browser::{idle, qr_image};
use crate::model::LazyQrCode;
use leptos::prelude::*;

const PRINT_QR: &str = "print-qr";

/// 打印二维码: a canvas, drawn when the browser is idle.
#[component]
pub fn PrintQr(
    /// The QR code of the article's canonical address.
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
    view! { <canvas class="print-qr" id=PRINT_QR width="0" height="0"></canvas> }
}
