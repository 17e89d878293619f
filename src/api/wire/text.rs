//! Texts of one line: titles, names, labels.

/// Characters of a title, at most: a longer one is no title, and it goes into every address that shares the page.
const MAX_LENGTH: usize = 4_000;

/// The text without what would disturb the line it stands in: no break, no control, nothing unseen.
pub(super) fn single_line(text: &str) -> String {
    let seen = text.chars().filter(|character| !is_unseen(*character));
    let mut line: String = seen
        .map(|character| if character.is_control() { ' ' } else { character })
        .take(MAX_LENGTH + 1)
        .collect();
    if line.chars().count() > MAX_LENGTH {
        line.pop();
        line.pop();
        line.push('…');
    }
    line
}

/// Cannot be seen, but turns the reading order round or hides a difference: marks, overrides and isolates of direction,
/// spaces of no width, controls that are no white space. The joiners stay: emoji and several scripts are written with them.
pub(super) fn is_unseen(character: char) -> bool {
    let white = matches!(character, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}');
    (character.is_control() && !white)
        || matches!(
            character,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
        )
}
