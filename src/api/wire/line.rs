//! White space in and around a line of text.

use super::text::is_unseen;
use crate::model::Inline;

/// Collapses runs of white space to one space, as HTML does: `&nbsp;`, U+3000 and the narrow spaces are text. Invisible
/// characters are dropped: editors leave them as markers, and an empty line would pass for one with text.
pub(super) fn collapsed(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for character in text.chars().filter(|character| !is_unseen(*character)) {
        let space = is_collapsible(character);
        if !space {
            collapsed.push(character);
        } else if !collapsed.ends_with(' ') {
            collapsed.push(' ');
        }
    }
    collapsed
}

fn is_collapsible(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// The text of preformatted lines: line ends as `\n`, spaces as they are.
pub(super) fn preserved(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{c}'], "\n");
    text.chars().filter(|character| !is_unseen(*character)).collect()
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

/// Whether there is nothing in a line but places to lead to.
pub(super) fn is_blank(line: &[Inline]) -> bool {
    line.iter().all(|item| matches!(item, Inline::Anchor { .. }))
}

/// What is left of an inline at the end of a line.
#[derive(PartialEq)]
enum Rest {
    Nothing,
    /// Nothing that is seen; white space behind it is at the end of the line as well.
    Unseen,
    Something,
}

fn trim_start(line: &mut Vec<Inline>) {
    let mut at = 0;
    while let Some(item) = line.get_mut(at) {
        match rest(item, trim_start, |text| text.trim_start().to_owned()) {
            Rest::Nothing => drop(line.remove(at)),
            Rest::Unseen => at += 1,
            Rest::Something => break,
        }
    }
}

fn trim_end(line: &mut Vec<Inline>) {
    let mut at = line.len();
    while at > 0 {
        at -= 1;
        match rest(&mut line[at], trim_end, |text| text.trim_end().to_owned()) {
            Rest::Nothing => drop(line.remove(at)),
            Rest::Unseen => {}
            Rest::Something => break,
        }
    }
}

fn rest(item: &mut Inline, trim_line: fn(&mut Vec<Inline>), trim_text: fn(&str) -> String) -> Rest {
    let is_empty = match item {
        Inline::Break => true,
        Inline::Anchor { .. } => return Rest::Unseen,
        Inline::Text { text } => {
            *text = trim_text(text);
            text.is_empty()
        }
        nested => nested.content_mut().is_some_and(|content| {
            trim_line(content);
            content.is_empty()
        }),
    };
    if is_empty { Rest::Nothing } else { Rest::Something }
}
