//! Which element is what.

use crate::model::HtmlNode;

/// The attributes that are read of every element.
#[rustfmt::skip]
pub(super) const ATTRIBUTES: [&str; 58] = [
    "align", "alt", "alttext", "background", "checked", "cite", "class", "close", "colspan", "data", "data-background",
    "data-bg", "data-checked", "data-cover", "data-desc", "data-latex", "data-lazy-bgimg", "data-list", "data-miniprogram-title", "data-name",
    "data-nickname", "data-ratio", "data-title", "data-value", "data-video", "data-w", "data-w-e-type", "dir", "face", "height", "hidden",
    "href", "id", "label", "lang", "music_name", "name", "open", "poster", "reversed", "rowspan", "separators", "size", "src",
    "srcdoc", "srclang", "srcset", "start", "style", "title", "type", "url", "usemap", "value", "voice_encode_fileid", "width",
    "xlink:href", "xml:lang",
];

/// Elements that stand on their own lines.
#[rustfmt::skip]
const BLOCKS: [&str; 43] = [
    "address", "article", "aside", "audio", "blockquote", "center", "dd", "details", "dir", "div", "dl", "dt", "embed",
    "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "img", "legend", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "tr", "ul", "video", "x-frame",
];

/// Elements of a line, and parts of tables and recordings.
#[rustfmt::skip]
const PIECES: [&str; 29] = [
    "a", "area", "b", "br", "caption", "code", "del", "em", "i", "input", "ins", "map", "param", "picture", "q", "rp", "rt",
    "ruby", "source", "span", "strong", "sub", "sup", "tfoot", "thead", "track", "u", "x-rb", "x-svg",
];

/// Elements by another name: the old ones, and those that a parser would take for more than their name says.
#[rustfmt::skip]
const SYNONYMS: [(&str, &str); 20] = [
    ("form", "div"), ("hgroup", "div"), ("listing", "pre"), ("mpvoice", "x-frame"), ("object", "x-frame"), ("frame", "x-frame"),
    ("font", "span"), ("bdo", "span"), ("bdi", "span"), ("big", "span"), ("s", "del"), ("strike", "del"), ("tt", "code"),
    ("kbd", "code"), ("samp", "code"), ("cite", "span"), ("rb", "x-rb"), ("image", "img"), ("amp-img", "img"),
    ("v:imagedata", "img"),
];

/// Elements of a formula. A parser would read those of MathML by rules of their own; under these names it has none.
#[rustfmt::skip]
const MATH: [&str; 22] = [
    "x-math", "x-mfenced", "x-mfrac", "x-mi", "x-mmultiscripts", "x-mn", "x-mo", "x-mover", "x-mroot", "x-mrow", "x-ms",
    "x-mspace", "x-msqrt", "x-msub", "x-msubsup", "x-msup", "x-mtable", "x-mtd", "x-mtext", "x-mtr", "x-munder",
    "x-munderover",
];

/// Not meant for reading, with all they hold.
#[rustfmt::skip]
const UNREAD: [&str; 10] = [
    "annotation", "annotation-xml", "applet", "button", "canvas", "datalist", "noscript", "select", "svg", "template",
];

/// Word's and WPS's own: settings, smart tags' properties.
const SETTINGS: [&str; 3] = ["xml", "o:officedocumentsettings", "w:worddocument"];

/// The same, holding characters alone: tags inside are none.
const RAW: [&str; 7] = ["iframe", "noembed", "noframes", "script", "style", "textarea", "title"];

fn find(names: &[&'static str], wanted: &str) -> Option<&'static str> {
    names.iter().copied().find(|name| name.eq_ignore_ascii_case(wanted))
}

/// The element of this name that blocks are made of.
pub(super) fn known(name: &str) -> Option<&'static str> {
    let synonym = SYNONYMS.iter().find(|(old, _)| old.eq_ignore_ascii_case(name));
    let name = synonym.map_or(name, |(_, name)| name);
    find(&BLOCKS, name).or_else(|| find(&PIECES, name)).or_else(|| math(name))
}

fn math(name: &str) -> Option<&'static str> {
    let name = name.rsplit(':').next().unwrap_or(name); // Word writes `m:` or `mml:` before it
    MATH.iter().copied().find(|known| known["x-".len()..].eq_ignore_ascii_case(name))
}

pub(super) fn is_of_formula(name: &str) -> bool {
    name.starts_with("x-m")
}

pub(super) fn unread(name: &str) -> Option<&'static str> {
    find(&UNREAD, name).or_else(|| find(&SETTINGS, name))
}

/// What an unread element is called in a finding.
pub(super) fn subject(name: &'static str) -> &'static str {
    if SETTINGS.contains(&name) { "Word 的设置" } else { name }
}

pub(super) fn raw(name: &str) -> Option<&'static str> {
    find(&RAW, name)
}

/// Elements whose attributes may hold an address under any name: pictures, frames, recordings, and those that only some
/// editor knows.
pub(super) fn has_address(name: &str) -> bool {
    match known(name) {
        Some(known) => ["audio", "embed", "img", "source", "video", "x-frame"].contains(&known),
        None => unread(name).is_none(),
    }
}

/// Of a page rather than of its text.
pub(super) fn is_of_page(name: &str) -> bool {
    ["base", "body", "head", "html", "link", "meta"].iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Parts of tables: where one begins, another ends.
pub(super) const TABLE_PARTS: [&str; 7] = ["caption", "tbody", "td", "tfoot", "th", "thead", "tr"];

/// Can stand in another of its name, any number of times. The others end where the next begins, or hold nothing.
pub(super) fn nests(name: &str) -> bool {
    !TABLE_PARTS.contains(&name) && !is_void(name) && !["dd", "dt", "li", "p", "rp", "rt"].contains(&name)
}

pub(super) fn is_void(name: &str) -> bool {
    ["area", "br", "embed", "hr", "img", "input", "param", "source", "track"].contains(&name)
}

/// Opened again by the parser where the writer forgot to close it.
pub(super) fn is_formatting(name: &str) -> bool {
    ["a", "b", "code", "em", "i", "strong", "u"].contains(&name)
}

pub(super) fn attribute<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

pub(super) fn is_element(node: &HtmlNode, wanted: &str) -> bool {
    matches!(node, HtmlNode::Element { name, .. } if name == wanted)
}

pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name)
}

/// Formatting has a style alone, or leads somewhere: of elements that are alike a parser opens no more than three again (HTML standard, "push
/// onto the list of active formatting elements"), so they should not differ more than they mean to.
pub(super) fn is_written(name: &str, attribute: &str) -> bool {
    name == "a"
        || !is_formatting(name)
        || ["href", "style"].iter().any(|written| attribute.eq_ignore_ascii_case(written))
}
