//! What a body holds and no reader saw: hidden elements, Word's settings and field codes, marks of editors.

use super::element::Element;

/// Whether an element is not shown where it was written.
pub(super) fn is_hidden(element: Element<'_>) -> bool {
    let is_article = element.attribute("id") == Some("js_content"); // WeChat shows an article only once it is loaded
    element.attribute("hidden").is_some()
        || element.has_style("display", "none")
        || element.has_style("mso-hide", "all")
        || (element.has_style("visibility", "hidden") || element.has_style("visibility", "collapse"))
            && !is_article
        || element.name == "tr" && element.attribute("height") == Some("0")
        || is_out_of_sight(element)
        || is_control(element)
}

/// Links that are to be found by search engines alone stand so.
fn is_out_of_sight(element: Element<'_>) -> bool {
    let is_none =
        |name| element.style(name).is_some_and(|length| length.trim_end_matches(['p', 'x', 't']) == "0");
    let is_clipped = element.has_style("overflow", "hidden");
    let is_far = |name| {
        let length = element.style(name).and_then(|length| length.strip_prefix('-'));
        length.is_some_and(|length| length.bytes().take_while(u8::is_ascii_digit).count() >= 3)
    };
    let is_placed = element.has_style("position", "absolute") || element.has_style("position", "fixed");
    is_clipped && (is_none("height") || is_none("max-height") || is_none("width"))
        || is_placed && (is_far("left") || is_far("top"))
        || is_far("text-indent")
}

/// The buttons of Ghost's players; what KaTeX and MathJax draw of a formula that is there as such.
fn is_control(element: Element<'_>) -> bool {
    const CLASSES: [&str; 10] = [
        "kg-video-player",
        "kg-video-player-container",
        "kg-audio-player",
        "kg-video-overlay",
        "kg-audio-hide",
        "katex-html",
        "MathJax",
        "MathJax_Display",
        "MathJax_Preview",
        "MathJax_SVG",
    ];
    let mut classes = element.attribute("class").unwrap_or_default().split_ascii_whitespace();
    classes.any(|class| CLASSES.contains(&class))
}

/// Whether a text shows nothing: white space, and characters that editors put in to find their place again.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|sign| sign.is_whitespace() || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
}

/// A part of a field of Word: its code is hidden, its result is text (ECMA-376, part 1, section 17.16).
#[derive(Clone, Copy, PartialEq)]
pub(super) enum FieldMark {
    Begin,
    Separator,
    End,
}

impl FieldMark {
    pub(super) fn of(element: Element<'_>) -> Option<Self> {
        match element.style("mso-element")?.to_ascii_lowercase().as_str() {
            "field-begin" => Some(Self::Begin),
            "field-separator" => Some(Self::Separator),
            "field-end" => Some(Self::End),
            _ => None,
        }
    }
}

/// Marks that editors divide an article into pages with; a title may stand between the two of DedeCMS.
#[rustfmt::skip]
const PAGE_MARKS: [&str; 9] = [
    "_ueditor_page_break_tag_", "_baidu_page_break_tag_", "[!--empirenews.page--]", "[/!--empirenews.page--]", "[page]", "[/page]",
    "[NextPage]", "[nextpage]", "[SITESERVER_PAGE]",
];

/// The text without marks of pages, if it has any.
pub(super) fn without_page_marks(text: &str) -> Option<String> {
    let mut rest = text.to_owned();
    for mark in PAGE_MARKS {
        rest = rest.replace(mark, "");
    }
    while let Some((before, after)) = rest.split_once("#p#")
        && let Some((title, after)) = after.split_once("#e#")
    {
        rest = format!("{before}{title}{after}");
    }
    (rest != text).then_some(rest)
}
