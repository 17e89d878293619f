//! Text of a body: what of it is words, and how they are written.

use super::builder::Builder;
use super::element::{Element, text_content};
use super::elements::is_element;
use super::hidden::{is_field_code, without_page_marks};
use super::line::LineKind;
use crate::api::wire::line::{collapsed, preserved};
use crate::api::wire::text::single_line;
use crate::api::wire::word::is_settings;
use crate::model::{Href, HtmlNode, Inline};

/// Adds a text node.
pub(super) fn text(builder: &mut Builder<'_>, raw: &str) {
    let has_meaning = builder.inherited.keeps_space
        || builder.inherited.is_underlined()
        || builder.line_kind() == LineKind::Preformatted;
    if raw.trim().is_empty() && !has_meaning {
        return space(builder, raw);
    }
    if builder.is_in_field_code() || is_field_code(raw) {
        return builder.field.left_out("field code", raw);
    }
    if is_settings(raw) {
        return builder.field.left_out("Word's settings", raw);
    }
    let cleaned = without_page_marks(raw);
    if cleaned.is_some() {
        builder.field.left_out("page mark", raw);
    }
    let raw = cleaned.as_deref().unwrap_or(raw);
    match builder.inherited.font {
        Some(font) => {
            let shown = font.text(raw);
            if shown != raw {
                builder.field.mended("letters of a font of pictures", raw);
            }
            written(builder, &shown);
        }
        None => written(builder, raw),
    }
}

fn written(builder: &mut Builder<'_>, raw: &str) {
    if builder.line_kind() == LineKind::Preformatted {
        builder.mark(Inline::Text { text: preserved(raw) });
    } else if builder.inherited.is_underlined() {
        blanks(builder, raw);
    } else if builder.inherited.keeps_space {
        lines(builder, raw);
    } else if let Some(href) = address(builder, raw) {
        let content = vec![Inline::Text { text: raw.trim().to_owned() }];
        builder.mark(Inline::Link { href, content });
    } else {
        if builder.line().ends_in_break() && is_indented(raw) {
            builder.end_line(); // some editors know no paragraphs, only lines: a break before an indent begins a new one
        }
        builder.mark(Inline::Text { text: collapsed(raw) });
    }
}

/// A text that is an address and nothing else: an editor's embed, or a link that was never made one.
fn address(builder: &Builder<'_>, raw: &str) -> Option<Href> {
    let text = raw.trim();
    let is_address = text.starts_with("https://") || text.starts_with("http://");
    let is_plain =
        text.is_ascii() && !text.contains(char::is_whitespace) && builder.inherited.link().is_none();
    if is_address && is_plain { builder.field.link(text) } else { None }
}

/// White space between elements.
fn space(builder: &mut Builder<'_>, raw: &str) {
    if !builder.line().ends_in_break() {
        builder.mark(Inline::Text { text: collapsed(raw) });
    }
}

/// Lines whose ends and spaces are kept by `white-space`.
fn lines(builder: &mut Builder<'_>, raw: &str) {
    for (index, line) in preserved(raw).split('\n').enumerate() {
        if index > 0 {
            builder.line().push(Inline::Break);
        }
        let text = line.replace('\t', "\u{2003}").replace("  ", "\u{a0}\u{a0}");
        if !text.is_empty() {
            builder.mark(Inline::Text { text });
        }
    }
}

/// Begins with two U+3000 or two `&nbsp;`: how an indent is typed.
fn is_indented(text: &str) -> bool {
    let mut characters = text.trim_start_matches(['\n', '\r', '\t', ' ']).chars();
    let typed = |c: Option<char>| matches!(c, Some('\u{3000}' | '\u{a0}'));
    typed(characters.next()) && typed(characters.next())
}

/// Underlined text: runs of spaces in it are blanks to be filled in.
fn blanks(builder: &mut Builder<'_>, raw: &str) {
    let mut text = String::new();
    let mut run = 0;
    let mut spaces = String::new();
    for character in raw.chars().chain(['\0']) {
        if let Some(length) = length_of_space(character) {
            run += length;
            spaces.push(character);
            continue;
        }
        if run >= 2 {
            flush(builder, &mut text);
            builder.blank(run);
        } else {
            text.push_str(&spaces);
        }
        run = 0;
        spaces.clear();
        text.extend((character != '\0').then_some(character));
    }
    flush(builder, &mut text);
}

fn flush(builder: &mut Builder<'_>, text: &mut String) {
    if !text.is_empty() {
        builder.mark(Inline::Text { text: collapsed(text) });
        text.clear();
    }
}

/// In halves of a Chinese character.
fn length_of_space(character: char) -> Option<u32> {
    match character {
        '\u{3000}' | '\u{2003}' => Some(2),
        ' ' | '\u{a0}' | '\u{2002}' => Some(1),
        _ => None,
    }
}

/// Text with its reading: each run of text with the `<rt>` behind it.
pub(super) fn ruby(builder: &mut Builder<'_>, element: Element<'_>) {
    let mut base: Vec<HtmlNode> = Vec::new();
    for child in element.children {
        match child {
            HtmlNode::Element { children, .. } if is_element(child, "rt") => {
                let (content, ..) = builder.line_of(&std::mem::take(&mut base));
                let reading = single_line(text_content(children).trim());
                if !content.is_empty() {
                    builder.line().push(Inline::Ruby { content, reading });
                }
            }
            _ if is_element(child, "rp") => {}
            _ => base.push(child.clone()),
        }
    }
    builder.nodes(&base);
}

/// Browsers set the quotation marks of `<q>`.
pub(super) fn quoted(builder: &mut Builder<'_>, element: Element<'_>) {
    builder.mark(Inline::Text { text: "“".to_owned() });
    builder.nodes(element.children);
    builder.mark(Inline::Text { text: "”".to_owned() });
}
