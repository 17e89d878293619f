//! Which element is what.

use crate::model::HtmlNode;

/// The attributes that are read.
pub(super) const ATTRIBUTES: [&str; 10] =
    ["alt", "colspan", "data-original", "data-src", "height", "href", "poster", "rowspan", "src", "width"];

/// Elements that stand on their own lines.
#[rustfmt::skip]
const BLOCKS: [&str; 39] = [
    "address", "article", "aside", "audio", "blockquote", "center", "dd", "details", "dir", "div", "dl", "dt",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "img", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "tr", "ul", "video",
];

/// Elements of a line, and parts of tables and recordings.
#[rustfmt::skip]
const PIECES: [&str; 14] = [
    "a", "b", "br", "caption", "em", "i", "ins", "source", "strong", "sub", "sup", "tfoot", "thead", "u",
];

/// Not meant for reading, with all they hold.
#[rustfmt::skip]
const UNREAD: [&str; 11] = [
    "applet", "button", "canvas", "map", "math", "noscript", "object", "option", "select", "svg", "template",
];

/// The same, holding characters alone: tags inside are none.
const RAW: [&str; 7] = ["iframe", "noembed", "noframes", "script", "style", "textarea", "title"];

fn find(names: &[&'static str], wanted: &str) -> Option<&'static str> {
    names.iter().copied().find(|name| name.eq_ignore_ascii_case(wanted))
}

/// The element of this name that blocks are made of.
pub(super) fn known(name: &str) -> Option<&'static str> {
    // A form is what stands in it.
    let name = if name.eq_ignore_ascii_case("form") { "div" } else { name };
    find(&BLOCKS, name).or_else(|| find(&PIECES, name))
}

pub(super) fn unread(name: &str) -> Option<&'static str> {
    find(&UNREAD, name)
}

pub(super) fn raw(name: &str) -> Option<&'static str> {
    find(&RAW, name)
}

/// Parts of tables: where one begins, another ends.
pub(super) const TABLE_PARTS: [&str; 7] = ["caption", "tbody", "td", "tfoot", "th", "thead", "tr"];

/// Can stand in another of its name, any number of times. The others end where the next begins, or hold nothing.
pub(super) fn nests(name: &str) -> bool {
    !TABLE_PARTS.contains(&name) && !is_void(name) && !["dd", "dt", "li", "p"].contains(&name)
}

pub(super) fn is_void(name: &str) -> bool {
    ["br", "hr", "img", "source"].contains(&name)
}

/// Opened again by the parser where the writer forgot to close it.
pub(super) fn is_formatting(name: &str) -> bool {
    ["a", "b", "em", "i", "strong", "u"].contains(&name)
}

pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

pub(super) fn is_element(node: &HtmlNode, wanted: &str) -> bool {
    matches!(node, HtmlNode::Element { name, .. } if name == wanted)
}

pub(super) fn holds_block(node: &HtmlNode) -> bool {
    let HtmlNode::Element { name, children, .. } = node else { return false };
    BLOCKS.contains(&name.as_str()) || children.iter().any(holds_block)
}
