//! Pictures, recordings, and videos in frames.

use super::elements::attribute;
use super::tag::Tag;
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

/// Where frames hold videos. No frame is shown, for what is in it could follow the reader; to these there is a link.
#[rustfmt::skip]
const PLAYERS: [&str; 6] = [
    "//v.qq.com/", "//player.bilibili.com/", "//player.youku.com/", "//www.ixigua.com/", "//open.douyin.com/", "//tv.cctv.com/",
];

/// Where the video of a frame is watched. Other frames may hold anything, and are dropped.
pub(super) fn video_in_frame<'a>(tag: &Tag<'a>) -> Option<&'a str> {
    // As with pictures, WeChat keeps the true address in `data-src`.
    tag.attributes.iter().map(|(_, address)| *address).find(|address| {
        let address =
            address.strip_prefix("https:").or_else(|| address.strip_prefix("http:")).unwrap_or(address);
        PLAYERS.iter().any(|player| address.starts_with(player))
    })
}
