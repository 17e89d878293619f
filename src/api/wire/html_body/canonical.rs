//! Before any parser sees a body: its markup, written anew with nothing but the elements and attributes that blocks are
//! made of. What the parsers get is bounded in length, tags and depth, so that neither can be led into its slow or deep
//! cases; and as there is little left to disagree about, both give the same tree.

use super::elements::{self, has_attributes, known};
use super::tag::{Tag, Token, token};

/// Bytes of a body that are looked at. The longest articles have a tenth of it; the rest is for pictures written into it.
const LONGEST: usize = 2 * 1024 * 1024;
/// Tags that are kept, start and end: several times those of the largest tables.
const MOST_TAGS: usize = 40_000;
/// Open elements. A deeper one loses its tag and keeps its text.
const DEEPEST: usize = 40;
/// What was left open of the formatting elements, a parser opens again in every paragraph: each kind three times, as they
/// have no attributes here (HTML standard, "push onto the list of active formatting elements"), and one link.
const MOST_REOPENED: usize = 16;

/// Markup for a parser.
pub(super) struct Canonical {
    /// The markup.
    pub markup: String,
    /// There was more of it.
    pub cut: bool,
}

/// The markup of a body, as the parsers are to get it.
pub(super) fn canonical(html: &str) -> Canonical {
    let kept = &html[..html.floor_char_boundary(LONGEST)];
    let mut writer = Writer::default();
    let mut rest = kept;
    while let Some(at) = rest.find('<')
        && writer.tags <= MOST_TAGS
    {
        writer.text(&rest[..at]);
        let (token, after) = token(&rest[at..]);
        rest = after;
        match token {
            Token::Nothing => {}
            Token::LessThan => writer.text("&lt;"),
            Token::End(name) => writer.end(name),
            Token::Start(tag) => match elements::raw(tag.name) {
                Some(name) => rest = after_end_tag(after, name),
                None => writer.start(&tag),
            },
        }
    }
    let cut = kept.len() < html.len() || writer.tags > MOST_TAGS;
    if !cut {
        writer.text(rest);
    }
    Canonical { markup: writer.markup, cut }
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

#[derive(Default)]
struct Writer {
    markup: String,
    tags: usize,
    depth: usize,
    formatting: usize,
    /// The element that is left out, and how many of its name are open.
    unread: Option<(&'static str, usize)>,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if self.unread.is_none() {
            self.markup.extend(text.split('\0'));
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if let Some((name, open)) = &mut self.unread {
            *open += usize::from(name.eq_ignore_ascii_case(tag.name) && !tag.closes_itself);
            return;
        }
        if let Some(name) = elements::unread(tag.name) {
            self.unread = (!tag.closes_itself).then_some((name, 1));
            return;
        }
        let Some(name) = known(tag.name) else { return };
        self.depth += usize::from(elements::nests(name));
        if self.depth > DEEPEST && elements::nests(name) {
            return;
        }
        self.tags += 1 + self.formatting.min(MOST_REOPENED);
        self.formatting += usize::from(elements::is_formatting(name));
        self.markup.extend(["<", name]);
        for (key, value) in tag.attributes.iter().filter(|_| has_attributes(name)) {
            self.markup.extend([" ", key, "=\""]);
            self.markup.push_str(&value.replace('"', "&quot;").replace('\0', ""));
            self.markup.push('"');
        }
        self.markup.push('>');
    }

    fn end(&mut self, name: &str) {
        if let Some((unread, open)) = &mut self.unread {
            *open -= usize::from(unread.eq_ignore_ascii_case(name));
            self.unread.take_if(|(_, open)| *open == 0);
            return;
        }
        let Some(name) = known(name) else { return };
        let written = !elements::nests(name) || (1..=DEEPEST).contains(&self.depth);
        self.depth = self.depth.saturating_sub(usize::from(elements::nests(name)));
        if !written {
            return;
        }
        self.formatting = self.formatting.saturating_sub(usize::from(elements::is_formatting(name)));
        self.tags += 1;
        match name {
            "br" => self.markup.push_str("<br>"), // the standard reads `</br>` so, and so do those who write it
            name => self.markup.extend(["</", name, ">"]),
        }
    }
}
