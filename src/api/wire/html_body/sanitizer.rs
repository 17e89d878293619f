//! Sanitiser: before any parser sees a body, its markup is written anew with nothing but the elements and attributes that
//! blocks are made of. What the parsers get is bounded in length, tags and depth, so that neither can be led into its slow or deep
//! cases; and as there is little left to disagree about, both give the same tree.

use super::elements::raw;
use super::tokenizer::{Token, token};
use super::writer::Writer;
use crate::api::wire::Field;

/// Markup for a parser.
pub(super) struct Sanitized {
    /// The markup.
    pub markup: String,
    /// There was more of it.
    pub is_truncated: bool,
}

/// The markup of a body, as the parsers are to get it. What is left out is filed.
pub(super) fn sanitized(html: &str, field: &Field<'_>) -> Sanitized {
    let mut writer = Writer::new(field);
    let mut rest = html;
    while let Some(at) = rest.find('<')
        && !writer.is_full()
    {
        writer.text(&rest[..at]);
        let (token, after) = token(&rest[at..]);
        rest = after;
        match token {
            Token::Nothing => {}
            Token::LessThan => writer.text("&lt;"),
            Token::End(name) => writer.end(name),
            Token::Start(tag) => match raw(tag.name) {
                Some(name) => {
                    let (inside, after) = raw_content(after, name);
                    writer.raw(name, &tag, inside);
                    rest = after;
                }
                None => writer.start(&tag),
            },
        }
    }
    if !writer.is_full() {
        writer.text(rest);
        rest = "";
    }
    let is_truncated = !rest.is_empty() || writer.is_full();
    if is_truncated {
        field.left_out("过长正文的末尾", rest);
    }
    Sanitized { markup: writer.finish(), is_truncated }
}

/// What stands before `</name …>`, and what comes after it: such an element holds characters alone, whatever they look like.
fn raw_content<'a>(text: &'a str, name: &str) -> (&'a str, &'a str) {
    let is_end = |at: usize| {
        let tag = text.as_bytes().get(at + 2..).unwrap_or_default();
        let (found, after) = tag.split_at(name.len().min(tag.len()));
        found.eq_ignore_ascii_case(name.as_bytes())
            && after.first().is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    match text.match_indices("</").map(|(at, _)| at).find(|at| is_end(*at)) {
        Some(at) => (&text[..at], token(&text[at..]).1),
        None => (text, ""),
    }
}
