//! Pictures: source, alternative text and intrinsic size.

use super::ImageSrc;
use serde::Serialize;

/// A picture of an article, a list or the portal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Image {
    /// Where the picture is: relative, absolute, or a `data:` URL.
    pub src: ImageSrc,
    /// Alternative text; empty for a decorative picture.
    pub alt: String,
    /// Width in pixels, so that its space is reserved before it has loaded; `None` if unknown.
    pub width: Option<u32>,
    /// Height in pixels; `None` if unknown.
    pub height: Option<u32>,
}

/// A picture of the page that can be shown large, as the page has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LargePicture {
    /// The address of the picture itself.
    pub src: String,
    /// Its alternative text; may be empty.
    pub alt: String,
}
