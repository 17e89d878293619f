//! Pieces of a line: from JSON, and the white space around and between them.

use super::Field;
use super::image::href;
use crate::api::Malformed;
use crate::model::Inline;

pub(super) fn inlines(field: &Field<'_>) -> Vec<Inline> {
    field.list(inline)
}

fn inline(field: &Field<'_>) -> Result<Inline, Malformed> {
    let kind = field.get("kind");
    let content = || inlines(&field.get("content"));
    match kind.text()?.as_str() {
        "text" => Ok(Inline::Text { text: collapsed(&field.get("text").text()?) }),
        "strong" => Ok(Inline::Strong { content: content() }),
        "emphasis" => Ok(Inline::Emphasis { content: content() }),
        "underline" => Ok(Inline::Underline { content: content() }),
        "superscript" => Ok(Inline::Superscript { content: content() }),
        "subscript" => Ok(Inline::Subscript { content: content() }),
        "link" => Ok(Inline::Link { href: href(&field.get("href"))?, content: content() }),
        "break" => Ok(Inline::Break),
        _ => Err(kind.wrong("a known kind of inline")),
    }
}

/// Runs of white space as one space, `&nbsp;` and U+3000 counted as such: editors write indents and gaps with them.
pub(super) fn collapsed(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for character in text.chars() {
        let space = character.is_whitespace();
        if !space {
            kept.push(character);
        } else if !kept.ends_with(' ') {
            kept.push(' ');
        }
    }
    kept
}

/// A line without white space and breaks at its ends: the style sheet indents, and gaps are its matter too.
pub(super) fn trimmed(line: Vec<Inline>) -> Vec<Inline> {
    trimmed_at(trimmed_at(line, End::Start), End::Finish)
}

#[derive(Clone, Copy, PartialEq)]
enum End {
    Start,
    Finish,
}

/// Trims one end of a piece; true if nothing is left of it.
fn trim(piece: &mut Inline, end: End) -> bool {
    match piece {
        Inline::Break => true,
        Inline::Text { text } => {
            let kept = if end == End::Start { text.trim_start() } else { text.trim_end() };
            *text = kept.to_owned();
            text.is_empty()
        }
        Inline::Strong { content }
        | Inline::Emphasis { content }
        | Inline::Underline { content }
        | Inline::Superscript { content }
        | Inline::Subscript { content }
        | Inline::Link { content, .. } => {
            *content = trimmed_at(std::mem::take(content), end);
            content.is_empty()
        }
    }
}

fn trimmed_at(mut line: Vec<Inline>, end: End) -> Vec<Inline> {
    match end {
        End::Start => {
            while line.first_mut().is_some_and(|first| trim(first, end)) {
                line.remove(0);
            }
        }
        End::Finish => {
            while line.last_mut().is_some_and(|last| trim(last, end)) {
                line.pop();
            }
        }
    }
    line
}
