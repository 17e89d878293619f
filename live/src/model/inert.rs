//! Texts of readers as they may be shown: what would change how the text around them is read is written out.

use std::borrow::Cow;

/// From an ASCII character to the one in full width.
const FULL_WIDTH: u32 = 0xFEE0;

/// A text in which line ends and tabs are the only control characters. Others (a terminal would obey them) and marks of
/// direction (they turn `gpj.exe` into a picture's name) are written as `[U+202E]`.
pub fn inert(text: &str) -> Cow<'_, str> {
    let is_changed = |letter: char| is_control(letter) || letter == '\r';
    if !text.contains(is_changed) {
        return Cow::Borrowed(text);
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_control(letter) {
            true => shown.push_str(&format!("[U+{:04X}]", u32::from(letter))),
            false => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}

/// The same in one line.
pub fn inert_line(text: &str) -> String {
    inert(text).replace(['\n', '\t'], " ")
}

/// The same without markup. ASCII punctuation is in full width, so that whatever shows it (programs for mail, chats) finds no
/// link, mention, tag or mark of theirs in it.
pub(crate) fn inert_plain(text: &str) -> String {
    let full_width = |letter: char| match letter.is_ascii_punctuation() {
        true => char::from_u32(u32::from(letter) + FULL_WIDTH).unwrap_or(letter),
        false => letter,
    };
    inert_line(text).chars().map(full_width).collect()
}

/// Control characters but line ends and tabs; marks, embeddings, overrides and isolates of direction (UAX 9); separators of
/// lines and paragraphs.
pub(crate) fn is_control(letter: char) -> bool {
    let is_plain = matches!(letter, '\n' | '\r' | '\t');
    let is_direction = matches!(letter, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    letter.is_control() && !is_plain || is_direction || matches!(letter, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{inert, inert_line, inert_plain};

    #[test]
    fn plain_texts_stay_as_they_are() {
        for text in ["", "石埭湾\n夜校\t三年", "سلام 😀\u{200D}👩", "<b>&amp;"] {
            assert_eq!(inert(text), text);
        }
    }

    #[test]
    fn what_a_terminal_or_a_browser_would_obey_is_written_out() {
        assert_eq!(inert("\u{1B}[2J\u{7}\u{9B}1m"), "[U+001B][2J[U+0007][U+009B]1m");
        assert_eq!(inert("照片\u{202E}gpj.exe"), "照片[U+202E]gpj.exe");
        assert_eq!(inert("一\r\n二\r三\u{2028}四"), "一\n二\n三[U+2028]四");
        assert_eq!(inert_line("一\r\n二\t三"), "一 二 三");
    }

    #[test]
    fn a_plain_line_has_no_markup_of_anyone() {
        assert_eq!(inert_plain("见 https://e.ex/a"), "见 https：／／e．ex／a");
        assert_eq!(
            inert_plain("<@all> @所有人 [点](x) **a** <b>"),
            "＜＠all＞ ＠所有人 ［点］（x） ＊＊a＊＊ ＜b＞"
        );
        assert_eq!(inert_plain("一\r\nBcc: a@e.ex\u{202E}"), "一 Bcc： a＠e．ex［U＋202E］");
    }
}
