//! Spelling of addresses: invisible characters that come along with pasting, and full-width ones that Chinese input methods
//! write for `:`, `/`, `.` and others.

use crate::model::percent_decoded;
use std::borrow::Cow;

/// The address without what nobody meant to write, and whether a browser would have read it otherwise.
pub(in crate::model) fn cleaned(written: &str) -> (String, bool) {
    let start = written.get(..9).unwrap_or_default().to_ascii_lowercase();
    // Encoded as if it were a part of another address.
    let decoded = match start.starts_with("http%3a") || start.starts_with("https%3a") {
        true => Cow::Owned(percent_decoded(written)),
        false => Cow::Borrowed(written),
    };
    let visible: String = decoded.chars().filter(|character| !is_dropped(*character)).collect();
    let text = unescaped(visible.trim_matches(|c: char| c.is_whitespace() || "\"'`<>“”‘’".contains(c)));
    let seen = written.trim_matches(|c| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r'));
    let is_mended = !seen.eq(text.chars());
    (text, is_mended)
}

/// Controls, as a browser drops some of them, and marks without width (zero-width, bidirectional, soft hyphen).
fn is_dropped(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

/// `&amp;` is what an address copied from the source of a page has for `&`.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('&');
    let mut unescaped = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut part = part;
        while let Some(again) = part.strip_prefix("amp;") {
            part = again;
        }
        unescaped.push('&');
        unescaped.push_str(part);
    }
    unescaped
}

/// The text without white space, the full-width forms of ASCII (U+FF01–U+FF5E) and the full stops of Chinese as ASCII.
pub(super) fn ascii(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).map(narrow).collect()
}

fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xff01 + 0x21).unwrap_or(character),
        '。' | '｡' => '.',
        other => other,
    }
}

/// What follows a host, and whether it was mended: whoever wrote its first slash full-width wrote all of it so.
pub(super) fn tail(tail: &str) -> (Cow<'_, str>, bool) {
    match tail.starts_with(['／', '？', '＃']) {
        true => (Cow::Owned(tail.chars().map(narrow).collect()), true),
        false => (Cow::Borrowed(tail), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_meant_to_write_is_dropped() {
        for (written, text, is_mended) in [
            ("/a/", "/a/", false),
            (" /a\n/\t", "/a/", false),
            ("\u{200b}https://a.cn/\u{feff}", "https://a.cn/", true),
            ("\u{a0}/a/\u{3000}", "/a/", true),
            ("“https://a.cn/”", "https://a.cn/", true),
            ("/a?b=1&amp;c=2&amp;amp;d", "/a?b=1&c=2&d", true),
            ("http%3A%2F%2Fa.cn%2F%E7%AB%A0", "http://a.cn/章", true),
        ] {
            assert_eq!(cleaned(written), (text.to_owned(), is_mended), "{written:?}");
        }
    }

    #[test]
    fn full_width_characters_are_those_of_ascii() {
        assert_eq!(ascii("ｈｔｔｐ：／／ａ。ｃｎ　章"), "http://a.cn章");
    }
}
