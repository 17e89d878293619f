//! Pictures: how large it is, and whether it stands in a line.

use super::builder::Builder;
use super::decimal::millionths;
use super::element::Element;
use super::inherited::Inherited;
use super::line::Placing;
use super::picture_source::{is_placeholder, source};
use super::style::{pixels, url};
use crate::api::wire::text::single_line;
use crate::model::{Block, Image, ImageSrc, Inline};

/// Pixels up to which a picture is a sign, a smiley or the icon of a file.
const SMALL: u32 = 64;
/// Pixels of height from which on a picture of unknown width is no formula.
const LARGE: u32 = 160;

/// Adds a picture to the line.
pub(super) fn picture(builder: &mut Builder<'_>, element: Element<'_>) {
    let Some(src) = source(builder, element) else { return };
    let (width, height) = size(element);
    let alt = single_line(element.attribute("alt").unwrap_or_default()).trim().to_owned();
    let placing = Placing { small: small(element, width, height), href: builder.inherited.link().cloned() };
    builder.line().picture(Inline::Image(Image { src, alt, width, height }), placing);
}

/// A picture in several forms: its `<img>`, which may be a placeholder, and what its sources name.
pub(super) fn with_sources(builder: &mut Builder<'_>, element: Element<'_>) {
    let children = || element.children.iter().filter_map(Element::of);
    let image = children().find(|child| child.name == "img");
    if image.is_none() && children().any(|child| child.name != "source") {
        return builder.nodes(element.children);
    }
    if image.is_some_and(|image| builder.leaves_out(image)) {
        return;
    }
    let sources = children().filter(|child| child.name == "source").flat_map(|source| source.attributes);
    let sources = sources.filter(|(name, _)| name.ends_with("srcset"));
    let own = image.map_or(&[][..], |image| image.attributes);
    let attributes: Vec<_> = own.iter().chain(sources).cloned().collect();
    picture(builder, Element { name: "img", attributes: &attributes, children: &[] });
}

/// The picture behind an element, as 135 and 秀米 have it.
pub(super) fn background(builder: &mut Builder<'_>, element: Element<'_>) {
    if matches!(element.name, "video" | "x-frame" | "embed") || element.attribute("data-video").is_some() {
        return; // its poster
    }
    if let Some(block) = background_block(builder, element, &builder.inherited) {
        builder.end_line();
        builder.push(block);
    }
}

/// The same as a block of its own.
pub(super) fn background_block(
    builder: &Builder<'_>,
    element: Element<'_>,
    inherited: &Inherited,
) -> Option<Block> {
    let src = builder.field.picture(background_address(element)?)?;
    let image = Image { src, alt: String::new(), width: None, height: None };
    Some(Block::Image { image, caption: Vec::new(), href: inherited.link().cloned() })
}

fn background_address(element: Element<'_>) -> Option<&str> {
    let style = || element.style("background-image").or_else(|| element.style("background")).and_then(url);
    let lazy = ["data-lazy-bgimg", "data-bg", "data-background", "data-cover"];
    let lazy = lazy.iter().filter_map(|name| element.attribute(name));
    let own = element.attribute("background").or_else(style);
    own.into_iter().chain(lazy).find(|address| !is_placeholder(address))
}

/// The still picture of a video: its poster, or what stands behind it.
pub(super) fn poster(builder: &Builder<'_>, element: Element<'_>) -> Option<ImageSrc> {
    let own = element.attribute("poster").or_else(|| element.attribute("data-cover"));
    let own = own.filter(|poster| !is_placeholder(poster));
    builder.field.picture(own.or_else(|| background_address(element))?)
}

/// Its size as its style says, else as its attributes do, else as WeChat says; zero and percentages say nothing. Where one side is
/// said, the other follows from the next best that says both.
fn size(element: Element<'_>) -> (Option<u32>, Option<u32>) {
    let length = |name| element.attribute(name).and_then(pixels);
    let style = (styled(element, "width"), styled(element, "height"));
    let attributes = (length("width"), length("height"));
    let natural = wechat_size(element);
    let known = [style, attributes, natural].into_iter().find_map(|(width, height)| Some((width?, height?)));
    match (style.0.or(attributes.0), style.1.or(attributes.1), known) {
        (Some(width), _, Some(known)) => (Some(width), scaled(known.1, width, known.0)),
        (None, Some(height), Some(known)) => (scaled(known.0, height, known.1), Some(height)),
        (None, None, Some((width, height))) => (Some(width), Some(height)),
        (width, height, None) => (width, height),
    }
}

/// `side` as `other` is to `of`, rounded.
fn scaled(side: u32, other: u32, of: u32) -> Option<u32> {
    let scaled = (u64::from(side) * u64::from(other) + u64::from(of) / 2) / u64::from(of);
    u32::try_from(scaled).ok().filter(|scaled| *scaled > 0)
}

fn wechat_size(element: Element<'_>) -> (Option<u32>, Option<u32>) {
    let ratio = element.attribute("data-ratio").and_then(|ratio| millionths(ratio.trim()));
    match (element.attribute("data-w").and_then(pixels), ratio) {
        (Some(wide), Some(ratio)) if ratio > 0 => {
            let high = u64::from(wide).saturating_mul(ratio).saturating_add(500_000) / 1_000_000;
            (Some(wide), u32::try_from(high).ok().filter(|high| *high > 0))
        }
        _ => (None, None),
    }
}

fn styled(element: Element<'_>, name: &str) -> Option<u32> {
    element.style(name).filter(|length| length.ends_with("px")).and_then(pixels)
}

fn small(element: Element<'_>, width: Option<u32>, height: Option<u32>) -> Option<bool> {
    let in_line = element.style("vertical-align").is_some()
        || element.class_holds("emoji")
        || element.class_holds("smil");
    match (width, height) {
        _ if in_line && width.is_none_or(|width| width <= LARGE) => Some(true),
        (Some(width), Some(height)) => Some(width.min(height) <= SMALL && width.max(height) <= 4 * SMALL),
        (Some(length), None) | (None, Some(length)) if length <= SMALL => Some(true),
        (Some(length), None) | (None, Some(length)) if length > LARGE => Some(false),
        _ => None,
    }
}
