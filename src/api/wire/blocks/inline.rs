//! Decodes the inlines of a line.

use super::formula::formula;
use crate::api::Malformed;
use crate::api::wire::Field;
use crate::api::wire::image::{href, image};
use crate::api::wire::limits::ALL;
use crate::api::wire::line::{collapsed, preserved, trimmed};
use crate::model::{Inline, Style};

/// Whether spaces and line ends of a text are part of it.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum WhiteSpace {
    Collapse,
    Preserve,
}

impl WhiteSpace {
    fn of(self, text: &str) -> String {
        match self {
            Self::Collapse => collapsed(text),
            Self::Preserve => preserved(text),
        }
    }
}

/// The longest blank: two lines of a wide page.
const MAX_BLANK: u32 = 160;

/// The line in a field, trimmed.
pub(super) fn line(field: &Field<'_>, key: &str) -> Vec<Inline> {
    trimmed(inlines(&field.get(key), WhiteSpace::Collapse))
}

/// The line of a caption: it comes from an editor's form, and markup is no more meant in it than in a title.
pub(super) fn caption(field: &Field<'_>) -> Vec<Inline> {
    let mut content = inlines(field, WhiteSpace::Collapse);
    if field.is_unread() {
        decode_texts(&mut content, field);
    }
    trimmed(content)
}

fn decode_texts(content: &mut [Inline], field: &Field<'_>) {
    for item in content {
        match item {
            Inline::Text { text } => *text = field.decoded_text(text),
            nested => nested.content_mut().into_iter().for_each(|content| decode_texts(content, field)),
        }
    }
}

pub(super) fn inlines(field: &Field<'_>, space: WhiteSpace) -> Vec<Inline> {
    field.list(ALL, |item| inline(item, space))
}

fn inline(field: &Field<'_>, space: WhiteSpace) -> Result<Inline, Malformed> {
    let kind = field.get("kind");
    let content = || inlines(&field.get("content"), space);
    match kind.raw_text()? {
        "text" => Ok(Inline::Text { text: space.of(field.get("text").raw_text()?) }),
        "ruby" => Ok(Inline::Ruby { content: content(), reading: field.get("reading").text()? }),
        "blank" => Ok(Inline::Blank { length: field.get("length").small_integer()?.clamp(1, MAX_BLANK) }),
        "link" => link(&field.get("href"), content(), space),
        "anchor" => Ok(Inline::Anchor { id: Inline::anchor_id(field.get("id").raw_text()?) }),
        "image" => Ok(Inline::Image(image(field)?)),
        "formula" => Ok(Inline::Formula(formula(field)?)),
        "break" => Ok(Inline::Break),
        name => match Style::parse(name) {
            Some(style) => Ok(Inline::Styled { kind: style, content: content() }),
            None => unknown(&kind, &content(), space),
        },
    }
}

/// A link; its text alone where it leads nowhere.
fn link(address: &Field<'_>, content: Vec<Inline>, space: WhiteSpace) -> Result<Inline, Malformed> {
    match href(address) {
        Err(malformed) if address.is_present() => {
            address.warn(malformed);
            Ok(Inline::Text { text: space.of(&Inline::plain_text(&content)) })
        }
        href => Ok(Inline::Link { href: href?, content }),
    }
}

/// An unknown kind, as of a newer API: shown as its text.
fn unknown(kind: &Field<'_>, content: &[Inline], space: WhiteSpace) -> Result<Inline, Malformed> {
    let (text, unknown) = (space.of(&Inline::plain_text(content)), kind.type_error("已知的行内类型"));
    if text.is_empty() {
        return Err(unknown);
    }
    kind.warn(unknown);
    Ok(Inline::Text { text })
}
