//! The code of an article's address, for paper only: whoever holds the sheet finds the page again.

use crate::browser::{idle, qr_image};
use crate::model::LateCode;
use leptos::prelude::*;

const PRINT_CODE: &str = "print-code";

/// 打印二维码
#[component]
pub fn PrintCode(
    /// The code of the article's canonical address.
    code: LateCode,
) -> impl IntoView {
    Effect::new(move || {
        let code = code.clone();
        idle::run(move || {
            if let Some(code) = code.get() {
                qr_image::draw_for_paper(PRINT_CODE, code);
            }
        });
    });
    view! { <canvas class="print-code" id=PRINT_CODE width="0" height="0"></canvas> }
}
