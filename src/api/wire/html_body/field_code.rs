//! Codes of Word's fields whose marks were lost on the way: which part of a text is one (ECMA-376, part 1, section 17.16.5).

use std::ops::Range;

/// What may stand next in a code.
#[derive(Clone, Copy, PartialEq)]
enum Argument {
    /// `"https://…"`.
    Quoted,
    /// The name of a place or of a sequence.
    Name,
    /// How the result is written: `ARABIC`.
    Format,
    /// Nothing but a switch.
    None,
}

/// Fields by what stands behind their names.
const FIELDS: [(&str, Argument); 11] = [
    ("HYPERLINK", Argument::Quoted),
    ("INCLUDEPICTURE", Argument::Quoted),
    ("NOTEREF", Argument::Name),
    ("PAGEREF", Argument::Name),
    ("REF", Argument::Name),
    ("SEQ", Argument::Name),
    ("DATE", Argument::None),
    ("NUMPAGES", Argument::None),
    ("PAGE", Argument::None),
    ("TIME", Argument::None),
    ("TOC", Argument::None),
];
/// Codes of programs, which name one as `EMBED Equation.DSMT4`, `ADDIN EN.CITE`.
const PROGRAM_CODES: [&str; 2] = ["ADDIN ", "EMBED "];

/// Where the first code in a text is; what stands behind it is its result.
pub(super) fn first(text: &str) -> Option<Range<usize>> {
    if is_of_program(text) {
        return Some(0..text.len());
    }
    let mut before = ' ';
    text.char_indices().find_map(|(at, sign)| {
        let begins_word = sign.is_ascii_uppercase() && !before.is_ascii_alphanumeric();
        before = sign;
        let rest = if begins_word { behind(&text[at..])? } else { return None };
        Some(at..text.len() - rest.len())
    })
}

fn is_of_program(text: &str) -> bool {
    let text = text.trim_start();
    let program = PROGRAM_CODES.iter().find_map(|code| text.strip_prefix(code));
    let program = program.and_then(|program| program.split_ascii_whitespace().next());
    program.and_then(|name| name.split_once('.')).is_some_and(|(_, part)| !part.is_empty())
}

/// What stands behind a code. A name alone is none: there has to be an address, a place of Word's own or a switch (`\h`).
fn behind(text: &str) -> Option<&str> {
    let named = |(name, next): &(&str, Argument)| Some((text.strip_prefix(name)?, *next));
    let (mut rest, mut next) = FIELDS
        .iter()
        .find_map(|field| named(field).filter(|(rest, _)| rest.starts_with(char::is_whitespace)))?;
    let mut is_code = false;
    loop {
        let part = rest.trim_start();
        if let Some(quoted) = part.strip_prefix('"').filter(|_| next == Argument::Quoted) {
            rest = quoted.split_once('"')?.1;
            (is_code, next) = (true, Argument::None);
        } else if let Some((argument, after)) = switch(part) {
            (is_code, next, rest) = (true, argument, after);
        } else if matches!(next, Argument::Name | Argument::Format) {
            let is_end = |sign: char| match next {
                Argument::Name => sign.is_whitespace(),
                _ => !sign.is_ascii_alphanumeric(),
            };
            is_code |= part.starts_with('_');
            rest = &part[part.find(is_end).unwrap_or(part.len())..];
            next = Argument::None;
        } else {
            return is_code.then_some(rest);
        }
    }
}

/// A switch at the start of a text: what it takes, and what stands behind it.
fn switch(text: &str) -> Option<(Argument, &str)> {
    let mut signs = text.strip_prefix('\\')?.chars();
    let sign = signs.next()?;
    let after = signs.as_str();
    match sign {
        '*' => Some((Argument::Format, after)),
        '@' | '#' => Some((Argument::Quoted, after)),
        _ if !sign.is_ascii_lowercase() || after.starts_with(|sign: char| sign.is_ascii_alphabetic()) => None,
        'h' | 'n' | 'p' | 'r' | 'u' | 'w' | 'z' => Some((Argument::None, after)),
        _ => Some((Argument::Quoted, after)),
    }
}

/// Where the result of a code leads.
pub(super) fn address(code: &str) -> Option<String> {
    let (before, quoted) = code.strip_prefix("HYPERLINK")?.split_once('"')?;
    let fragment = if before.contains("\\l") { "#" } else { "" };
    Some(format!("{fragment}{}", quoted.split('"').next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_text() {
        for (text, code) in [
            ("图 SEQ 图 \\* ARABIC 1　分布", "SEQ 图 \\* ARABIC"),
            ("第PAGE \\* MERGEFORMAT3页", "PAGE \\* MERGEFORMAT3"),
            (" DATE \\@ \"yyyy年M月d日\" 2026年", "DATE \\@ \"yyyy年M月d日\""),
            ("REF _Ref1 \\h 图1", "REF _Ref1 \\h"),
            ("REF _Ref1 \\h \"图1\"", "REF _Ref1 \\h"),
            ("PAGEREF _Toc1 \\h3", "PAGEREF _Toc1 \\h"),
            ("TOC \\o \"1-3\" \\h \\z \\u 一、总则", "TOC \\o \"1-3\" \\h \\z \\u"),
            (
                "HYPERLINK \"https://a.cn/\" \\t \"_blank\" \"协会\"",
                "HYPERLINK \"https://a.cn/\" \\t \"_blank\"",
            ),
            ("INCLUDEPICTURE \"a.png\" \\* MERGEFORMATINET", "INCLUDEPICTURE \"a.png\" \\* MERGEFORMATINET"),
            ("EMBED Equation.DSMT4", "EMBED Equation.DSMT4"),
        ] {
            assert_eq!(first(text).map(|range| &text[range]), Some(code), "{text}");
        }
        for text in [
            "=HYPERLINK(\"https://a.cn/\",\"甲\")",
            "用 HYPERLINK 域",
            "HYPERLINK \"没有结束",
            "REF 是文献，SEQ 是序列",
            "SEQ ID NO: 1",
            "DATE \"2026\"",
            "PAGE \\\\server\\share",
            "PAGE \\docs",
            "PREF _Ref1 \\h",
            "UPDATE \\* 号",
            "EMBED 与 ADDIN",
        ] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn a_link_leads_where_its_code_says() {
        assert_eq!(address("HYPERLINK \"https://a.cn/\" \\h").as_deref(), Some("https://a.cn/"));
        assert_eq!(address("HYPERLINK \\l \"_Toc1\"").as_deref(), Some("#_Toc1"));
        assert_eq!(address("INCLUDEPICTURE \"a.png\""), None);
    }
}
