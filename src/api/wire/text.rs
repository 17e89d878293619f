//! Text normalisation for single lines: titles, names, labels.

/// The most characters of a line: a longer title is a fault, and it goes into every share URL of the page.
const MAX_LENGTH: usize = 4_000;

/// The text without line breaks, control characters and invisible ones; truncated with `…` at [`MAX_LENGTH`].
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

/// Whether a character is invisible, but reverses the reading order or hides a difference: bidirectional marks, overrides
/// and isolates, zero-width spaces, controls that are no white space. Joiners stay: emoji and several scripts need them.
pub(super) fn is_unseen(character: char) -> bool {
    let white = matches!(character, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}');
    (character.is_control() && !white)
        || matches!(
            character,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
                | '\u{feff}'
        )
}
