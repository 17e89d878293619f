//! Pictures and recordings.

use super::elements::attribute;
use crate::api::wire::text::single_line;
use crate::model::{Block, Href, HtmlNode, Image, ImageSrc, MediaKind};

pub(super) fn picture(attributes: &[(String, String)]) -> Option<Image> {
    let pixels =
        |key| attribute(attributes, key).and_then(|text| text.trim().trim_end_matches("px").parse().ok());
    Some(Image {
        // Editors that load pictures late keep the true address in `data-src` (WeChat) or `data-original` (UEditor).
        src: ["data-src", "data-original", "src"]
            .iter()
            .find_map(|key| ImageSrc::parse(attribute(attributes, key)?))?,
        alt: single_line(attribute(attributes, "alt").unwrap_or_default()).trim().to_owned(),
        width: pixels("width"),
        height: pixels("height"),
    })
}

pub(super) fn recording(name: &str, attributes: &[(String, String)], children: &[HtmlNode]) -> Option<Block> {
    let own = attribute(attributes, "src");
    let of_child = || {
        children.iter().find_map(|child| match child {
            HtmlNode::Element { name, attributes, .. } if name == "source" => attribute(attributes, "src"),
            _ => None,
        })
    };
    let media = if name == "video" { MediaKind::Video } else { MediaKind::Audio };
    let src = Href::parse(own.or_else(of_child)?)?;
    Some(Block::Media { media, src, poster: attribute(attributes, "poster").and_then(ImageSrc::parse) })
}
