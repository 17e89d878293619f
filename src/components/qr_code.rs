//! QR codes on the screen: black on white in dark mode too, the modules sharp.

use super::picture::{Loading, Picture};
use crate::model::Image;
use leptos::prelude::*;

/// 二维码: the code of a text. It is in the page that is prerendered; where a page is built in the browser, whoever opens what it
/// stands in has it drawn (`qr_image::draw_pending`).
#[component]
pub(super) fn TextQrCode(
    /// The picture or its placeholder, by `qr_image::source`.
    source: String,
    /// Alternative text: what the code leads to; begins or ends with 二维码.
    #[prop(into)]
    alt: String,
) -> impl IntoView {
    view! { <img class="qr-code" src=source alt=alt/> }
}

/// 二维码: a code that `site.json` provides as a picture.
#[component]
pub(super) fn ProvidedQrCode(
    /// The picture of the code.
    image: Image,
    /// The account of the code: the alternative text where the picture has none that says 二维码.
    name: String,
) -> impl IntoView {
    let alt = if image.alt.contains("二维码") { image.alt } else { format!("{name}二维码") };
    view! { <Picture image=Image { alt, ..image } loading=Loading::Lazy class="qr-code qr-code--provided"/> }
}
