//! Pictures: which address is the true one, how large it is, and whether it stands in a line.

use super::builder::Builder;
use super::decimal::millionths;
use super::element::Element;
use super::line::Placing;
use super::style::{pixels, url};
use crate::api::wire::text::single_line;
use crate::model::{Block, Image, ImageSrc, Inline};

/// Pixels up to which a picture is a sign, a smiley or the icon of a file.
const SMALL: u32 = 64;
/// Pixels of height from which on a picture of unknown width is no formula.
const LARGE: u32 = 160;

/// Adds a picture to the line.
pub(super) fn picture(builder: &mut Builder<'_>, element: Element<'_>) {
    let Some(src) = source(builder, element) else {
        return builder
            .field
            .left_out("picture without address", element.attribute("alt").unwrap_or_default());
    };
    let (width, height) = size(element);
    let alt = single_line(element.attribute("alt").unwrap_or_default()).trim().to_owned();
    let placing = Placing { small: small(element, width, height), href: builder.inherited.link().cloned() };
    builder.line().picture(Inline::Image(Image { src, alt, width, height }), placing);
}

/// The picture behind an element, as 135 and 秀米 have it.
pub(super) fn background(builder: &mut Builder<'_>, element: Element<'_>) {
    let Some(address) = background_address(element).filter(|_| element.name != "video") else { return };
    if let Some(src) = builder.field.picture(address) {
        builder.end_line();
        let image = Image { src, alt: String::new(), width: None, height: None };
        builder.push(Block::Image { image, caption: Vec::new(), href: builder.inherited.link().cloned() });
    }
}

fn background_address(element: Element<'_>) -> Option<&str> {
    let style = || element.style("background-image").or_else(|| element.style("background")).and_then(url);
    element.attribute("background").or_else(style).filter(|address| !is_placeholder(address))
}

/// The still picture of a video: its poster, or what stands behind it.
pub(super) fn poster(builder: &Builder<'_>, element: Element<'_>) -> Option<ImageSrc> {
    let own = element.attribute("poster").filter(|poster| !is_placeholder(poster));
    builder.field.picture(own.or_else(|| background_address(element))?)
}

/// A good `src`; else what scripts that load late would have put there, under whatever name; else the largest of `srcset`.
fn source(builder: &Builder<'_>, element: Element<'_>) -> Option<ImageSrc> {
    let own = element.attribute("src").filter(|src| !is_placeholder(src));
    let candidates = own.into_iter().chain(lazy(element)).chain(largest(element.attribute("srcset")));
    let last = element.attribute("src").filter(|src| !src.trim().is_empty());
    builder.field.first_picture(candidates.chain(last))
}

/// What stands for a picture until it is loaded: nothing, a picture of some bytes, a file that says so by its name.
fn is_placeholder(src: &str) -> bool {
    let src = src.trim().to_ascii_lowercase();
    let name = src.rsplit('/').next().unwrap_or_default();
    let stem = name.split(['.', '?']).next().unwrap_or_default();
    src.is_empty()
        || src == "about:blank"
        || src.starts_with("data:image/svg")
        || src.starts_with("data:image/gif") && src.len() < 200
        || [
            "blank",
            "placeholder",
            "loading",
            "lazy",
            "lazyload",
            "spacer",
            "grey",
            "gray",
            "transparent",
            "pixel",
            "1x1",
        ]
        .contains(&stem)
}

/// Addresses under names of scripts: those that are known first.
fn lazy(element: Element<'_>) -> impl Iterator<Item = &str> {
    const KNOWN: [&str; 4] = ["data-src", "data-original", "data-lazy-src", "data-actualsrc"];
    const OTHER: [&str; 12] = [
        "src",
        "srcset",
        "alt",
        "title",
        "style",
        "class",
        "id",
        "href",
        "usemap",
        "data-w",
        "data-ratio",
        "name",
    ];
    let known = KNOWN.into_iter().filter_map(move |name| element.attribute(name));
    let others = element
        .attributes
        .iter()
        .filter(|(name, value)| !OTHER.contains(&name.as_str()) && is_address(value));
    known.chain(others.map(|(_, value)| value.as_str())).filter(|value| !is_placeholder(value))
}

fn is_address(value: &str) -> bool {
    let value = value.trim().to_ascii_lowercase();
    let path = value.split(['?', '#']).next().unwrap_or_default();
    let endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".svg"];
    !value.contains(' ')
        && (value.starts_with("http")
            || value.starts_with("//")
            || endings.iter().any(|ending| path.ends_with(ending)))
}

/// The address of the largest of several pictures (HTML standard, "srcset attributes").
fn largest(srcset: Option<&str>) -> Option<&str> {
    let candidates = srcset?.split(", ").flat_map(|part| part.split(",http").take(1));
    let size = |descriptor: &str| millionths(descriptor.trim_end_matches(['w', 'x'])).unwrap_or(1_000_000);
    let sized = candidates.filter_map(|candidate| {
        let mut parts = candidate.split_ascii_whitespace();
        Some((parts.next()?.trim_end_matches(','), size(parts.next().unwrap_or_default())))
    });
    sized.max_by_key(|(_, size)| *size).map(|(address, _)| address)
}

/// Its size as its attributes say, else as WeChat says, else as its style does; zero and percentages say nothing.
fn size(element: Element<'_>) -> (Option<u32>, Option<u32>) {
    let length = |name| element.attribute(name).and_then(pixels);
    let (width, height) = (length("width"), length("height"));
    if width.is_some() && height.is_some() {
        return (width, height);
    }
    let ratio = element.attribute("data-ratio").and_then(|ratio| millionths(ratio.trim()));
    match (element.attribute("data-w").and_then(pixels), ratio) {
        (Some(wide), Some(ratio)) if ratio > 0 => {
            let high = u64::from(wide).saturating_mul(ratio).saturating_add(500_000) / 1_000_000;
            (Some(wide), u32::try_from(high).ok().filter(|high| *high > 0))
        }
        _ => (width.or_else(|| styled(element, "width")), height.or_else(|| styled(element, "height"))),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_of_several_pictures_is_taken() {
        assert_eq!(largest(Some("/a-300.jpg 300w, /a-1024.jpg 1024w, /a-768.jpg 768w")), Some("/a-1024.jpg"));
        assert_eq!(largest(Some("/a.jpg, /a2.jpg 2x")), Some("/a2.jpg"));
        assert_eq!(largest(Some("")), None);
        assert_eq!(largest(None), None);
    }

    #[test]
    fn placeholders_are_told_from_pictures() {
        for placeholder in [
            "",
            "about:blank",
            "/js/blank.gif",
            "/x/loading.svg?1",
            "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        ] {
            assert!(is_placeholder(placeholder), "{placeholder}");
        }
        for picture in ["/media/lab.svg", "https://a.cn/loading-dock.jpg", "data:image/png;base64,iVBO"] {
            assert!(!is_placeholder(picture), "{picture}");
        }
    }
}
