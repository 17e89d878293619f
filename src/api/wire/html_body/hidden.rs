//! What a body holds and no reader saw: hidden elements, Word's settings and field codes, marks of editors.

use super::element::Element;

/// Whether an element is not shown where it was written.
pub(super) fn is_hidden(element: Element<'_>) -> bool {
    let is_article = element.attribute("id") == Some("js_content"); // WeChat shows an article only once it is loaded
    element.attribute("hidden").is_some()
        || element.has_style("display", "none")
        || element.has_style("mso-hide", "all")
        || element.has_style("visibility", "hidden") && !is_article
        || element.children.is_empty() && element.name == "span" && element.has_style("font-size", "0")
        || is_control(element)
}

/// The buttons of a player, and links that repeat the one before them: Ghost, WordPress.
fn is_control(element: Element<'_>) -> bool {
    ["kg-video-player", "kg-audio-player", "kg-video-overlay", "kg-audio-hide", "wp-block-file__button"]
        .iter()
        .any(|class| element.class_holds(class))
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

/// Codes of fields whose marks were lost on the way.
const FIELD_CODES: [&str; 8] =
    ["TOC \\", "PAGEREF _", "HYPERLINK \"", "HYPERLINK \\l", "REF _Ref", "ADDIN ", "EMBED ", "SEQ Table \\*"];

pub(super) fn is_field_code(text: &str) -> bool {
    let text = text.trim_start();
    FIELD_CODES.iter().any(|code| text.starts_with(code))
}

/// Marks that editors divide an article into pages with; a title may stand between the two of DedeCMS.
const PAGE_MARKS: [&str; 4] =
    ["_ueditor_page_break_tag_", "_baidu_page_break_tag_", "[!--empirenews.page--]", "[page]"];

/// The text without marks of pages, if it has any.
pub(super) fn without_page_marks(text: &str) -> Option<String> {
    let mut rest = text.to_owned();
    for mark in PAGE_MARKS {
        rest = rest.replace(mark, "");
    }
    if let Some((before, after)) = rest.split_once("#p#")
        && let Some((title, after)) = after.split_once("#e#")
    {
        rest = format!("{before}{title}{after}");
    }
    (rest != text).then_some(rest)
}
