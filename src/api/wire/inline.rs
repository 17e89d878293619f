//! Inline content: decodes it from JSON, and normalises white space in and around it.

use super::Field;
use super::image::href;
use super::limits::ALL;
use super::text::is_unseen;
use crate::api::Malformed;
use crate::model::Inline;

pub(super) fn inlines(field: &Field<'_>) -> Vec<Inline> {
    field.list(ALL, inline)
}

fn inline(field: &Field<'_>) -> Result<Inline, Malformed> {
    let kind = field.get("kind");
    let content = || inlines(&field.get("content"));
    match kind.raw_text()? {
        "text" => Ok(Inline::Text { text: collapsed(field.get("text").raw_text()?) }),
        "strong" => Ok(Inline::Strong { content: content() }),
        "emphasis" => Ok(Inline::Emphasis { content: content() }),
        "underline" => Ok(Inline::Underline { content: content() }),
        "superscript" => Ok(Inline::Superscript { content: content() }),
        "subscript" => Ok(Inline::Subscript { content: content() }),
        "link" => Ok(Inline::Link { href: href(&field.get("href"))?, content: content() }),
        "break" => Ok(Inline::Break),
        // An unknown kind, as of a newer API: shown as its text.
        _ => {
            let (text, unknown) =
                (collapsed(&Inline::plain_text(&content())), kind.type_error("a known kind of inline"));
            if text.is_empty() {
                return Err(unknown);
            }
            kind.warn(unknown);
            Ok(Inline::Text { text })
        }
    }
}

/// Collapses runs of white space to one space, `&nbsp;` and U+3000 included: editors type indents and gaps with them.
/// Invisible characters are dropped: editors leave them as markers, and an empty line would pass for one with text.
pub(super) fn collapsed(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for character in text.chars().filter(|character| !is_unseen(*character)) {
        let space = character.is_whitespace();
        if !space {
            collapsed.push(character);
        } else if !collapsed.ends_with(' ') {
            collapsed.push(' ');
        }
    }
    collapsed
}

/// Adds an inline to a line; adjacent texts are merged, however many tags were between them.
pub(super) fn push(line: &mut Vec<Inline>, item: Inline) {
    match (line.last_mut(), &item) {
        (Some(Inline::Text { text: before }), Inline::Text { text }) => {
            let text = if before.ends_with(' ') { text.trim_start_matches(' ') } else { text };
            before.push_str(text);
        }
        _ => line.push(item),
    }
}

/// A line without white space and breaks at its ends: indents and gaps are the style sheet's.
pub(super) fn trimmed(mut line: Vec<Inline>) -> Vec<Inline> {
    trim_start(&mut line);
    trim_end(&mut line);
    line
}

fn trim_start(line: &mut Vec<Inline>) {
    while let Some(first) = line.first_mut() {
        let empty = match first {
            Inline::Break => true,
            Inline::Text { text } => {
                *text = text.trim_start().to_owned();
                text.is_empty()
            }
            nested => nested.content_mut().is_none_or(|content| {
                trim_start(content);
                content.is_empty()
            }),
        };
        if !empty {
            break;
        }
        line.remove(0);
    }
}

fn trim_end(line: &mut Vec<Inline>) {
    while let Some(last) = line.last_mut() {
        let empty = match last {
            Inline::Break => true,
            Inline::Text { text } => {
                text.truncate(text.trim_end().len());
                text.is_empty()
            }
            nested => nested.content_mut().is_none_or(|content| {
                trim_end(content);
                content.is_empty()
            }),
        };
        if !empty {
            break;
        }
        line.pop();
    }
}
