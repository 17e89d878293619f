//! Decodes an article's `body`: typed blocks, or HTML that is converted to typed blocks.

use super::Field;
use super::html_body::blocks_of_html;
use super::image::{href, image, image_src};
use super::inline::{inlines, trimmed};
use super::limits::ALL;
use super::size_budget::bounded;
use crate::api::Malformed;
use crate::model::{Block, Cell, MediaKind, RichText};

pub(super) fn body(field: &Field<'_>) -> Result<RichText, Malformed> {
    let format = field.get("format");
    let blocks = match format.raw_text()? {
        "html" => blocks_of_html(field.get("html").raw_text()?),
        "blocks" => field.get("blocks").required_list(ALL, block)?,
        _ => return Err(format.type_error("`html` or `blocks`")),
    };
    Ok(RichText { blocks: bounded(blocks) })
}

fn block(field: &Field<'_>) -> Result<Block, Malformed> {
    let kind = field.get("kind");
    match kind.raw_text()? {
        "paragraph" => Ok(Block::Paragraph { content: line(field, "content") }),
        "heading" => {
            let level = field.get("level").small_integer()?.clamp(2, 4);
            Ok(Block::Heading { level: u8::try_from(level).unwrap_or(4), content: line(field, "content") })
        }
        "list" => {
            let items = field.get("items").required_list(ALL, |item| item.required_list(ALL, block))?;
            Ok(Block::List { ordered: field.get("ordered").bool_or_false(), items })
        }
        "quote" => Ok(Block::Quote { blocks: field.get("blocks").required_list(ALL, block)? }),
        "image" => Ok(Block::Image { image: image(field)?, caption: line(field, "caption") }),
        "table" => {
            let rows = field.get("rows").required_list(ALL, |row| row.required_list(ALL, cell))?;
            Ok(Block::Table { caption: line(field, "caption"), rows })
        }
        "media" => media(field),
        "rule" => Ok(Block::Rule),
        "omitted" => Ok(Block::Omitted),
        // An unknown kind, as of a newer API: shown as a paragraph of its text.
        _ => {
            let (content, unknown) = (line(field, "content"), kind.type_error("a known kind of block"));
            if content.is_empty() {
                return Err(unknown);
            }
            kind.warn(unknown);
            Ok(Block::Paragraph { content })
        }
    }
}

fn line(field: &Field<'_>, key: &str) -> Vec<crate::model::Inline> {
    trimmed(inlines(&field.get(key)))
}

fn cell(field: &Field<'_>) -> Result<Cell, Malformed> {
    Ok(Cell {
        header: field.get("header").bool_or_false(),
        colspan: field.get("colspan").optional(|it| it.small_integer()).unwrap_or(1).max(1),
        rowspan: field.get("rowspan").optional(|it| it.small_integer()).unwrap_or(1).max(1),
        content: field.get("content").required_list(ALL, block)?,
    })
}

fn media(field: &Field<'_>) -> Result<Block, Malformed> {
    let media = field.get("media").parsed("`video` or `audio`", |kind| match kind {
        "video" => Some(MediaKind::Video),
        "audio" => Some(MediaKind::Audio),
        _ => None,
    })?;
    Ok(Block::Media { media, src: href(&field.get("src"))?, poster: field.get("poster").optional(image_src) })
}
