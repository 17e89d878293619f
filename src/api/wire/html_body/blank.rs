//! Blanks to be filled in: runs of underlined spaces, and boxes with a line below.

use super::builder::Builder;
use super::element::Element;
use super::style::pixels;
use crate::api::wire::line::collapsed;
use crate::model::Inline;

/// Adds underlined text: runs of spaces in it are blanks.
pub(super) fn underlined(builder: &mut Builder<'_>, raw: &str) {
    let (mut text, mut spaces) = (String::new(), String::new());
    for character in raw.chars().chain(['\0']) {
        if is_space(character) {
            spaces.push(character);
            continue;
        }
        match length(&spaces, builder.inherited.keeps_space) {
            short if short < 2 => text.push_str(&spaces),
            length => {
                flush(builder, &mut text);
                builder.blank(length);
            }
        }
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

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\n' | '\r' | '\t' | '\u{a0}' | '\u{2002}' | '\u{2003}' | '\u{3000}')
}

/// In halves of a Chinese character. Of spaces and line ends in a row browsers show one, unless they are kept.
fn length(spaces: &str, keeps_space: bool) -> u32 {
    let mut is_behind_space = false;
    let mut length = 0;
    for character in spaces.chars() {
        let is_space = character.is_ascii();
        length += match character {
            '\u{3000}' | '\u{2003}' => 2,
            _ if is_space && is_behind_space && !keeps_space => 0,
            _ => 1,
        };
        is_behind_space = is_space;
    }
    length
}

/// The length of a box without words that has a line below it.
pub(super) fn drawn(element: Element<'_>) -> Option<u32> {
    let has_line = element.style("border-bottom").is_some_and(|border| border.contains("solid"))
        || element.has_style("border-bottom-style", "solid");
    let width = element.style("width").filter(|_| has_line && element.text().trim().is_empty())?;
    match width.strip_suffix("em") {
        Some(characters) => characters.trim().parse::<u32>().ok().map(|characters| 2 * characters),
        None => pixels(width).map(|width| width / PIXELS),
    }
}

/// Half a Chinese character of the usual size.
const PIXELS: u32 = 8;
