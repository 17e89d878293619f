//! Which of a picture's addresses is the true one: pages that load pictures late have a placeholder in `src`.

use super::builder::Builder;
use super::decimal::millionths;
use super::element::Element;
use crate::model::ImageSrc;

/// A good `src`; else what scripts that load late would have put there, under whatever name; else the largest of `srcset`.
pub(super) fn source(builder: &Builder<'_>, element: Element<'_>) -> Option<ImageSrc> {
    // A picture of some bytes may be one, if there is no other.
    let is_tiny = |src: &str| src.trim_start().starts_with("data:") && src.len() < 200;
    let is_in_doubt = |src: &str| is_like_placeholder(src) && lazy(element).next().is_some();
    let own = element.attribute("src");
    let own = own.filter(|src| !is_placeholder(src) && !is_tiny(src) && !is_in_doubt(src));
    let sets = element.attributes.iter().filter(|(name, _)| name.ends_with("srcset"));
    let largest = sets.filter_map(|(_, set)| largest(Some(set))).filter(|address| !is_placeholder(address));
    let candidates = own.into_iter().chain(lazy(element)).chain(largest);
    let last = element.attribute("src").filter(|src| !src.trim().is_empty());
    let mut candidates = candidates.chain(last).peekable();
    if candidates.peek().is_none() {
        builder.field.left_out("没有地址的图片", element.attribute("alt").unwrap_or_default());
    }
    builder.field.first_picture(candidates)
}

/// What stands for a picture until it is loaded: nothing, a picture of some bytes, a file that says so by its name.
pub(super) fn is_placeholder(src: &str) -> bool {
    let src = src.trim().to_ascii_lowercase();
    let name = src.rsplit('/').next().unwrap_or_default();
    let stem = name.split(['.', '?']).next().unwrap_or_default();
    let unnumbered = stem.trim_end_matches(|sign: char| sign.is_ascii_digit() || "-_x".contains(sign));
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
            "none",
            "load",
            "space",
            "clear",
            "img_loading",
        ]
        .iter()
        .any(|known| [stem, unnumbered].contains(known))
}

/// What may be a placeholder, if there is another address: a GIF, or a file whose name speaks of one.
fn is_like_placeholder(src: &str) -> bool {
    const NAMES: [&str; 12] = [
        "placeholder",
        "loading",
        "lazy",
        "blank",
        "spacer",
        "dot.",
        "white",
        "default",
        "nopic",
        "noimg",
        "nothing",
        "empty",
    ];
    let src = src.trim().to_ascii_lowercase();
    let name = src.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    name.ends_with(".gif") || NAMES.iter().any(|word| name.contains(word))
}

/// Addresses under names of scripts: those that are known first.
fn lazy(element: Element<'_>) -> impl Iterator<Item = &str> {
    const KNOWN: [&str; 4] = ["data-src", "data-original", "data-lazy-src", "data-actualsrc"];
    const OTHER: [&str; 14] = [
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
        "data-video",
        "dynsrc",
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
            "/static/none.gif",
            "/loading1.gif",
            "/placeholder-600x400.png",
            "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        ] {
            assert!(is_placeholder(placeholder), "{placeholder}");
        }
        for picture in ["/media/lab.svg", "https://a.cn/loading-dock.jpg", "/1.jpg"] {
            assert!(!is_placeholder(picture), "{picture}");
        }
    }
}
