//! Pictures with their captions.

use super::inline::{image_of, line, link};
use super::markup::{Markup, element};
use crate::components::lightbox::{LIGHTBOX_LINK, PICTURE_FRAME};
use crate::components::picture::known;
use crate::model::{Href, Image, Inline};

pub(super) fn figure(image: &Image, caption: &[Inline], href: Option<&Href>) -> Markup {
    let class = match known(image.width) {
        Some(_) => PICTURE_FRAME,
        None => "article-body__frame article-body__frame--unsized",
    };
    let mut parts = vec![match href {
        Some(href) => link(href, Some(class), vec![picture(image)]),
        None => enlargeable(image, class),
    }];
    if !caption.is_empty() {
        parts.push(element("figcaption", line(caption)).into());
    }
    element("figure", parts).into()
}

/// A click on the picture opens the lightbox; so does a link of its own beside it, for the keyboard and where there is no
/// program. The picture stands in no link: inside WeChat a long press reads a code in a picture only there.
fn enlargeable(image: &Image, class: &'static str) -> Markup {
    let label = match image.alt.as_str() {
        "" => "查看大图".to_owned(),
        alt => format!("查看大图：{alt}"),
    };
    let enlarge = element("a", Vec::new())
        .with("class", LIGHTBOX_LINK)
        .with("href", image.src.as_str())
        .with("rel", "external")
        .with("aria-label", label);
    element("div", vec![picture(image), enlarge.into()]).with("class", class).into()
}

fn picture(image: &Image) -> Markup {
    image_of(image, "article-body__picture")
}
