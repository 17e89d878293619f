//! Decodes typed blocks.

mod flow;
mod formula;
mod inline;
mod list;
mod recording;
mod table;

use super::Field;
use super::image::{href, image};
use super::limits::ALL;
use super::stand_in;
use crate::api::Malformed;
use crate::model::Block;
use flow::flow;
use inline::{WhiteSpace, caption, inlines, line};

/// A list of blocks, which has to be there.
pub(super) fn blocks(field: &Field<'_>) -> Result<Vec<Block>, Malformed> {
    field.required_list(ALL, block)
}

fn block(field: &Field<'_>) -> Result<Block, Malformed> {
    let kind = field.get("kind");
    match kind.raw_text()? {
        "paragraph" => Ok(Block::Paragraph { content: line(field, "content"), flow: flow(field) }),
        "heading" => {
            let level = field.get("level").small_integer()?.clamp(2, 4);
            let level = u8::try_from(level).unwrap_or(4);
            Ok(Block::Heading { level, content: line(field, "content"), flow: flow(field) })
        }
        "list" => Ok(Block::List(list::list(field, blocks)?)),
        "quote" => Ok(Block::Quote { blocks: blocks(&field.get("blocks"))? }),
        "image" => Ok(Block::Image {
            image: image(field)?,
            caption: caption(&field.get("caption")),
            href: field.get("href").optional(href),
        }),
        "table" => Ok(Block::Table(table::table(field, blocks)?)),
        "media" => Ok(Block::Media(recording::recording(field)?)),
        "preformatted" => Ok(Block::Preformatted {
            content: inlines(&field.get("content"), WhiteSpace::Preserve),
            flow: flow(field),
        }),
        "embed" => {
            let href = href(&field.get("href"))?;
            Ok(Block::Embed { label: field.get("label").text_or(|| stand_in::address(&href))?, href })
        }
        "rule" => Ok(Block::Rule),
        "omitted" => Ok(Block::Omitted),
        // An unknown kind, as of a newer API: shown as a paragraph of its text.
        _ => {
            let (content, unknown) = (line(field, "content"), kind.type_error("已知的内容块类型"));
            if content.is_empty() {
                return Err(unknown);
            }
            kind.warn(unknown);
            Ok(Block::paragraph(content))
        }
    }
}
