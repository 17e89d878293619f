//! Sanitiser: before any parser sees a body, its markup is written anew with nothing but the elements and attributes that
//! blocks are made of. What the parsers get is bounded in length, tags and depth, so that neither can be led into its slow or deep
//! cases; and as there is little left to disagree about, both give the same tree.

use super::elements::raw;
use super::media::video_in_frame;
use super::tag::{Token, token};
use super::writer::Writer;

/// Bytes of a body that are looked at. The longest articles have a tenth of it; the rest is for pictures written into it.
const MAX_LENGTH: usize = 2 * 1024 * 1024;

/// Markup for a parser.
pub(super) struct Canonical {
    /// The markup.
    pub markup: String,
    /// There was more of it.
    pub is_truncated: bool,
}

/// The markup of a body, as the parsers are to get it.
pub(super) fn canonical(html: &str) -> Canonical {
    let considered = &html[..html.floor_char_boundary(MAX_LENGTH)];
    let mut writer = Writer::default();
    let mut rest = considered;
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
                    if name == "iframe"
                        && let Some(address) = video_in_frame(&tag)
                    {
                        writer.link_to_video(address);
                    }
                    rest = after_end_tag(after, name);
                }
                None => writer.start(&tag),
            },
        }
    }
    let full = writer.is_full();
    if !full {
        writer.text(rest);
    }
    Canonical { markup: writer.markup, is_truncated: full || considered.len() < html.len() }
}

/// What comes after `</name …>`: such an element holds characters alone, whatever they look like.
fn after_end_tag<'a>(text: &'a str, name: &str) -> &'a str {
    let is_end = |at: usize| {
        let tag = text.as_bytes().get(at + 2..).unwrap_or_default();
        let (found, after) = tag.split_at(name.len().min(tag.len()));
        found.eq_ignore_ascii_case(name.as_bytes())
            && after.first().is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    match text.match_indices("</").map(|(at, _)| at).find(|at| is_end(*at)) {
        Some(at) => token(&text[at..]).1,
        None => "",
    }
}
