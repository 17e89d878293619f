//! Pictures.

use super::ImageSrc;
use serde::Serialize;

/// A picture with what it shows in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Image {
    /// Where the picture is.
    pub src: ImageSrc,
    /// What it shows; empty where it only decorates.
    pub alt: String,
    /// Width in pixels, so that the page holds its place before it has loaded.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
}
