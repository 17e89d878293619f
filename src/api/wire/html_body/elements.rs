//! Which element is what.

use crate::model::HtmlNode;

pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

pub(super) fn is_element(node: &HtmlNode, wanted: &str) -> bool {
    matches!(node, HtmlNode::Element { name, .. } if name == wanted)
}

pub(super) fn holds_block(node: &HtmlNode) -> bool {
    let HtmlNode::Element { name, children, .. } = node else { return false };
    is_block(name) || children.iter().any(holds_block)
}

pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 40] = [
        "address",
        "article",
        "aside",
        "audio",
        "blockquote",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "img",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "ul",
        "video",
    ];
    BLOCKS.contains(&name)
}

/// Not meant for reading, with all it holds.
pub(super) fn is_unread(name: &str) -> bool {
    const UNREAD: [&str; 20] = [
        "applet", "base", "button", "embed", "frameset", "head", "iframe", "input", "link", "math", "meta",
        "noembed", "noframes", "noscript", "object", "script", "select", "style", "svg", "template",
    ];
    UNREAD.contains(&name) || matches!(name, "textarea" | "title" | "option" | "canvas" | "map")
}
