//! One tag or comment at a time, by the rules of the HTML standard's tokenizer.

use super::elements::{ATTRIBUTES, has_address};

/// What begins with a `<`.
pub(super) enum Token<'a> {
    /// A start tag.
    Start(Tag<'a>),
    /// An end tag, by its name.
    End(&'a str),
    /// A comment, a doctype, or a tag that never ends.
    Nothing,
    /// No markup at all, as in `a < b`.
    LessThan,
}

/// A start tag.
#[derive(Default)]
pub(super) struct Tag<'a> {
    /// As it is written.
    pub name: &'a str,
    /// Those that are read, with values as they are written: character references and all.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// Ends in `/>`.
    pub closes_itself: bool,
}

/// The most attributes of a tag that are read.
const MAX_ATTRIBUTES: usize = 24;

impl<'a> Tag<'a> {
    /// The value of an attribute, as it is written.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    /// Where it leads or what it shows, whatever it calls that.
    pub(super) fn address(&self) -> Option<&'a str> {
        let is_named = |name: &str| ["src", "data-src", "href", "url", "voice_encode_fileid"].contains(&name);
        let is_address = |value: &str| value.starts_with("http") || value.starts_with("//");
        let mut attributes = self.attributes.iter().filter(|(_, value)| !value.is_empty());
        attributes
            .find(|(name, value)| is_named(&name.to_ascii_lowercase()) || is_address(value))
            .map(|(_, value)| *value)
    }

    /// Makes a link of what opens an address when it is pressed, unless it is one that leads somewhere.
    fn lead_to(&mut self, opened: Option<&'a str>) {
        let Some(opened) = opened else { return };
        let is_address =
            |href: &str| !(href.is_empty() || href.starts_with('#') || href.starts_with("javascript:"));
        match self.attribute("href").filter(|href| is_address(href)) {
            None => self.attributes.insert(0, ("href", opened)), // of two that are alike parsers read the first
            Some(href) if href == opened => {}
            Some(_) => self.attributes.push(("x-opened", opened)),
        }
    }

    /// Of pictures and frames also what may be an address: scripts that load late keep it under names of their own.
    fn reads(&self, name: &str, value: &str) -> bool {
        ATTRIBUTES.iter().any(|known| known.eq_ignore_ascii_case(name))
            || has_address(self.name)
                && value.contains(['/', '.'])
                && !name.starts_with("xmlns")
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
                && !name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"))
    }
}

/// The token at the start of `text`, which begins with `<`, and what comes after it.
pub(super) fn token(text: &str) -> (Token<'_>, &str) {
    let inside = &text[1..];
    if let Some(comment) = inside.strip_prefix("!--") {
        return (Token::Nothing, after_comment(comment));
    }
    let letter = |at: usize| inside.as_bytes().get(at).is_some_and(u8::is_ascii_alphabetic);
    match inside.as_bytes() {
        [b'/', ..] if letter(1) => match tag(&inside[1..]) {
            Some((tag, after)) => (Token::End(tag.name), after),
            None => (Token::Nothing, ""),
        },
        [b'!' | b'?', ..] | [b'/', _, ..] => (Token::Nothing, after_first(inside, '>')),
        _ if letter(0) => match tag(inside) {
            Some((tag, after)) => (Token::Start(tag), after),
            None => (Token::Nothing, ""),
        },
        _ => (Token::LessThan, inside),
    }
}

fn after_first(text: &str, end: char) -> &str {
    text.split_once(end).map_or("", |(_, after)| after)
}

/// `-->` and `--!>` end a comment; `>` and `->` do at its start.
fn after_comment(text: &str) -> &str {
    if let Some(after) = text.strip_prefix('>').or_else(|| text.strip_prefix("->")) {
        return after;
    }
    let mut rest = text;
    while let Some(at) = rest.find("--") {
        let behind = &rest[at + 2..];
        if let Some(after) = behind.strip_prefix('>').or_else(|| behind.strip_prefix("!>")) {
            return after;
        }
        rest = &rest[at + 1..];
    }
    ""
}

/// A tag from its name on; `None` if it never ends.
fn tag(text: &str) -> Option<(Tag<'_>, &str)> {
    let (name, mut rest) = text.split_at(text.find([' ', '\t', '\n', '\r', '\u{c}', '/', '>'])?);
    let mut tag = Tag { name, ..Tag::default() };
    let mut opened = None;
    loop {
        let behind = rest.trim_start_matches([' ', '\t', '\n', '\r', '\u{c}', '/']);
        if let Some(after) = behind.strip_prefix('>') {
            tag.closes_itself = rest[..rest.len() - behind.len()].ends_with('/');
            tag.lead_to(opened);
            return Some((tag, after));
        }
        // A name may begin with `=`.
        let start = behind.chars().next()?.len_utf8();
        let end = start + behind[start..].find([' ', '\t', '\n', '\r', '\u{c}', '/', '>', '='])?;
        let (name, after) = behind.split_at(end);
        let (value, after) = value(after)?;
        rest = after;
        if name.eq_ignore_ascii_case("onclick") {
            opened = opened_by(value);
        }
        if tag.attributes.len() < MAX_ATTRIBUTES && tag.reads(name, value) {
            tag.attributes.push((name, value));
        }
    }
}

/// The value behind an attribute's name, if there is one.
fn value(text: &str) -> Option<(&str, &str)> {
    let Some(text) = without_space(text).strip_prefix('=') else { return Some(("", text)) };
    let text = without_space(text);
    match text.chars().next()? {
        quote @ ('"' | '\'') => text[1..].split_once(quote),
        _ => Some(text.split_at(text.find([' ', '\t', '\n', '\r', '\u{c}', '>'])?)),
    }
}

/// What a script opens: `window.open('…')`, `location.href = '…'`.
fn opened_by(script: &str) -> Option<&str> {
    let (_, behind) = ["window.open", "location"].iter().find_map(|name| script.split_once(name))?;
    let argument =
        behind.trim_start_matches(|sign: char| sign.is_ascii_alphabetic() || " .=(".contains(sign));
    let quotes = ["'", "\"", "&quot;", "&#39;", concat!("&#", "039;")];
    let (quote, text) = quotes.iter().find_map(|quote| Some((quote, argument.strip_prefix(quote)?)))?;
    text.split(quote).next().filter(|address| !address.is_empty())
}

fn without_space(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\n', '\r', '\u{c}'])
}
