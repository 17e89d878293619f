//! Inlines of a line.

use super::markup::{Markup, element, text};
use crate::components::picture::Loading;
use crate::components::{picture, site_link};
use crate::model::{Formula, Href, Image, Inline, MathNode};

pub(super) fn line(content: &[Inline]) -> Vec<Markup> {
    inlines(content, Context::Text)
}

/// Where an inline is. HTML has no link inside a link: a parser would close the outer one, and the page would no longer
/// match what was rendered.
#[derive(Clone, Copy, PartialEq)]
enum Context {
    Text,
    Link,
}

fn inlines(content: &[Inline], context: Context) -> Vec<Markup> {
    content.iter().flat_map(|item| inline(item, context)).collect()
}

fn inline(item: &Inline, context: Context) -> Vec<Markup> {
    let one = match item {
        Inline::Text { text: characters } => text(characters),
        Inline::Styled { kind, content } => element(kind.element(), inlines(content, context)).into(),
        Inline::Ruby { content, reading } => ruby(inlines(content, context), reading),
        Inline::Blank { length } => blank(*length),
        Inline::Link { content, .. } if context == Context::Link => return inlines(content, context),
        Inline::Link { href, content } => link(href, None, inlines(content, Context::Link)),
        Inline::Anchor { id } => element("span", Vec::new()).with("id", id).into(),
        Inline::Image(image) => image_of(image, "article-body__symbol"),
        Inline::Formula(value) => return formula(value),
        Inline::Break => element("br", Vec::new()).into(),
    };
    vec![one]
}

fn ruby(mut content: Vec<Markup>, reading: &str) -> Markup {
    for (name, characters) in [("rp", "（"), ("rt", reading), ("rp", "）")] {
        content.push(element(name, vec![text(characters)]).into());
    }
    element("ruby", content).into()
}

fn blank(length: u32) -> Markup {
    let wide = "\u{3000}".repeat((length / 2) as usize);
    let half = if length % 2 == 1 { "\u{2002}" } else { "" };
    element("u", vec![text(wide + half)]).with("class", "article-body__blank").into()
}

/// A link, followed as [`site_link`] says.
pub(super) fn link(href: &Href, class: Option<&'static str>, content: Vec<Markup>) -> Markup {
    let link = element("a", content).maybe("class", class).with("href", href.as_str());
    site_link::attributes(href).into_iter().fold(link, |link, (name, value)| link.maybe(name, value)).into()
}

/// A picture that is loaded when it comes near the viewport.
pub(super) fn image_of(image: &Image, class: &'static str) -> Markup {
    let pixels = |length| picture::known(length).map(|pixels: u32| pixels.to_string());
    element("img", Vec::new())
        .with("class", class)
        .with("src", image.src.as_str())
        .with("alt", image.alt.as_str())
        .maybe("width", pixels(image.width))
        .maybe("height", pixels(image.height))
        .maybe("loading", Loading::Lazy.value())
        .with("decoding", picture::DECODING)
        .into()
}

/// A formula as MathML, and as text for engines without it: the style sheet shows one of them.
fn formula(formula: &Formula) -> Vec<Markup> {
    let fallback = |class: &str| element("span", vec![text(&formula.text)]).with("class", class).into();
    if formula.math.is_empty() {
        return vec![fallback("article-body__formula")];
    }
    let math = element("math", math(&formula.math)).into();
    vec![
        element("span", vec![math]).with("class", "article-body__math").into(),
        fallback("article-body__formula article-body__formula--fallback"),
    ]
}

fn math(nodes: &[MathNode]) -> Vec<Markup> {
    let node = |node: &MathNode| match node {
        MathNode::Element { element: name, content } => element(name.as_str(), math(content)).into(),
        MathNode::Text(characters) => text(characters),
    };
    nodes.iter().map(node).collect()
}
