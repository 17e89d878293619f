//! Decodes pictures and links in fields of their own.

use super::Field;
use crate::api::Malformed;
use crate::model::{Href, Image, ImageSrc};

pub(super) fn image(field: &Field<'_>) -> Result<Image, Malformed> {
    Ok(Image {
        src: image_src(&field.get("src"))?,
        alt: field.get("alt").optional_text().unwrap_or_default(),
        width: field.get("width").optional(|it| it.small_integer()),
        height: field.get("height").optional(|it| it.small_integer()),
    })
}

pub(super) fn image_src(field: &Field<'_>) -> Result<ImageSrc, Malformed> {
    field.image_src()
}

pub(super) fn href(field: &Field<'_>) -> Result<Href, Malformed> {
    field.href()
}
