//! The QR code of an article's address on paper: whoever holds the sheet finds the page again.

use crate::browser::{idle, qr_image};
use crate::model::LazyQrCode;
use leptos::prelude::*;

const PRINT_QR: &str = "print-qr";

/// 打印二维码
#[component]
pub fn PrintQr(
    /// The code of the article's canonical address.
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
