//! Text normalisation for single lines: titles, names, labels.

use super::Field;
use super::markup::without_markup;
use super::word::is_settings;
use crate::api::Malformed;

/// The most characters of a line: a longer title is a fault, and it goes into every share URL of the page.
const MAX_LENGTH: usize = 4_000;

impl Field<'_> {
    /// A string for one line of a page: without markup, line breaks and invisible characters; empty where it is Word's
    /// settings.
    pub(super) fn text(&self) -> Result<String, Malformed> {
        let raw = self.raw_text()?;
        Ok(if self.is_unread() { self.decoded_text(raw) } else { single_line(raw) })
    }

    /// An optional text; `None` also for a blank one.
    pub(super) fn optional_text(&self) -> Option<String> {
        self.optional(|it| it.text()).filter(|text| !is_blank(text))
    }

    /// A text that readers find their way by, or the stand-in for a blank one.
    pub(super) fn text_or(&self, stand_in: impl FnOnce() -> String) -> Result<String, Malformed> {
        let text = self.text()?;
        if !is_blank(&text) {
            return Ok(text);
        }
        let stand_in = stand_in();
        self.mended("空文本", &stand_in);
        Ok(stand_in)
    }

    /// A text of this field, as its source has it, for one line of a page.
    pub(super) fn decoded_text(&self, raw: &str) -> String {
        let decoded = without_markup(raw);
        if decoded.is_some() {
            self.mended("带标记的文本", raw);
        }
        let text = decoded.as_deref().unwrap_or(raw);
        if is_settings(text) {
            self.left_out("Word 的设置", text);
            return String::new();
        }
        let line = single_line(text);
        if text.len() > MAX_LENGTH && line.ends_with('…') {
            self.left_out("过长文本的末尾", "");
        }
        line
    }
}

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

/// Whether there is nothing to be seen in a text: white space, invisible characters, letters without a shape.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|character| {
        character.is_whitespace()
            || is_unseen(character)
            || matches!(
                character,
                '\u{ad}'
                    | '\u{34f}'
                    | '\u{115f}'
                    | '\u{1160}'
                    | '\u{180e}'
                    | '\u{200c}'
                    | '\u{200d}'
                    | '\u{2800}'
                    | '\u{3164}'
                    | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}'
            )
    })
}
