//! QR codes on the screen: black on white in dark mode too, the modules sharp.

use super::picture::{Loading, Picture};
use crate::browser::qr_image::QrImage;
use crate::model::Image;
use leptos::prelude::*;

/// 二维码: a code drawn in the browser, at whole pixels per module.
#[component]
pub(super) fn DrawnQrCode(
    /// The drawn code with its width.
    image: QrImage,
    /// Alternative text: what the code leads to; begins or ends with 二维码.
    alt: String,
) -> impl IntoView {
    view! { <img class="qr-code" src=image.src alt=alt style:width=image.side/> }
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
