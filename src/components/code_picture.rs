//! A QR code on the screen: black on white also in the dark, its modules as sharp as they were drawn.

use super::picture::{Loading, Picture};
use crate::browser::qr_image::QrImage;
use crate::model::Image;
use leptos::prelude::*;

/// 二维码, drawn here.
#[component]
pub(super) fn CodePicture(
    /// The drawn code.
    picture: QrImage,
    /// What it leads to, in words that begin or end with 二维码.
    alt: String,
) -> impl IntoView {
    view! { <img class="code-picture" src=picture.src alt=alt style:width=picture.side/> }
}

/// 二维码, as the site gives it.
#[component]
pub(super) fn GivenCode(
    /// The picture.
    image: Image,
    /// Whose code it is, for a picture that does not say that it is one.
    name: String,
) -> impl IntoView {
    let alt = if image.alt.contains("二维码") { image.alt } else { format!("{name}二维码") };
    view! { <Picture image=Image { alt, ..image } loading=Loading::Late class="code-picture code-picture--given"/> }
}
