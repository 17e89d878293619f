//! Share poster (分享海报): line breaking by the rules for Chinese text (CLREQ). `browser::poster` draws the lines.

use super::QrCode;

/// The content of a poster, an article as one picture.
pub struct Poster {
    /// The article's headline, in the largest letters.
    pub title: String,
    /// What it says, in a sentence or two; may be empty.
    pub summary: String,
    /// Publisher and date, in one line: `新华社　2022-06-14`.
    pub byline: String,
    /// The portal's full name.
    pub site: String,
    /// The address of the cover picture; empty if there is none.
    pub cover: String,
    /// The QR code of the article's canonical address.
    pub code: QrCode,
}

/// Characters that must not begin a line (避头; W3C, "Requirements for Chinese Text Layout", CLREQ, 3.1.2).
const NEVER_FIRST: &str = "，。、；：？！）》〉」』】〕”’…—·％%,.;:?!)]}";
/// Characters that must not end a line (避尾).
const NEVER_LAST: &str = "（《〈「『【〔“‘([{";

/// Breaks `text` into at most `max_lines` lines no wider than `width`, in the unit of `measure`; text that does not fit
/// ends in `…`. Latin words and numbers are not broken where they fit a line.
pub fn lines(text: &str, width: f64, max_lines: usize, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut segments = segments(text).into_iter().peekable();
    while let Some(segment) = segments.peek() {
        let last = lines.len() - 1;
        let longer = format!("{}{segment}", lines[last]);
        if lines[last].is_empty() || measure(longer.trim_end()) <= width {
            lines[last] = longer;
            segments.next();
        } else if lines.len() < max_lines {
            lines.push(String::new());
        } else {
            shorten(&mut lines[last], width, measure);
            break;
        }
    }
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn shorten(line: &mut String, width: f64, measure: &dyn Fn(&str) -> f64) {
    while measure(&format!("{}…", line.trim_end())) > width && line.pop().is_some() {}
    line.truncate(line.trim_end().len());
    line.push('…');
}

/// The unbreakable segments of a text: a line may break between them.
fn segments(text: &str) -> Vec<String> {
    let mut segments: Vec<String> = Vec::new();
    let mut last = None;
    for character in text.chars() {
        let joined = last.is_some_and(|last| !may_break(last, character));
        match segments.last_mut() {
            Some(segment) if joined => segment.push(character),
            _ => segments.push(character.to_string()),
        }
        last = Some(character);
    }
    segments
}

fn may_break(before: char, after: char) -> bool {
    let in_word = |character: char| character.is_ascii_graphic();
    !(NEVER_FIRST.contains(after)
        || NEVER_LAST.contains(before)
        || in_word(before) && in_word(after)
        || after == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One for each character, half for Latin ones: as they are set.
    fn measure(text: &str) -> f64 {
        text.chars().map(|character| if character.is_ascii() { 0.5 } else { 1.0 }).sum()
    }

    #[track_caller]
    fn check(text: &str, width: f64, max_lines: usize, expected: &[&str]) {
        assert_eq!(lines(text, width, max_lines, &measure), expected, "{text}");
    }

    #[test]
    fn words_are_broken_into_lines_of_the_width() {
        check("国家级开发区高质量发展", 4.0, 9, &["国家级开", "发区高质", "量发展"]);
        check("", 4.0, 2, &[]);
    }

    #[test]
    fn no_line_begins_with_what_closes_or_ends_with_what_opens() {
        check("稳链强链，提质。", 4.0, 9, &["稳链强", "链，提", "质。"]);
        check("学习“新质”生产", 3.0, 9, &["学习", "“新", "质”生", "产"]);
    }

    #[test]
    fn latin_words_and_numbers_stay_whole() {
        check("增长12.5%超GDP", 4.0, 9, &["增长", "12.5%超", "GDP"]);
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        check("国家级开发区高质量发展", 4.0, 2, &["国家级开", "发区高…"]);
    }
}
