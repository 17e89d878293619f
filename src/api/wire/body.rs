//! Decodes an article's `body`: typed blocks, or HTML that is converted to typed blocks.

use super::Field;
use super::blocks::blocks;
use super::html_body::blocks_of_html;
use super::size_budget::bounded;
use crate::api::Malformed;
use crate::model::RichText;

pub(super) fn body(field: &Field<'_>) -> Result<RichText, Malformed> {
    let format = field.get("format");
    let blocks = match format.raw_text()? {
        "html" => {
            let html = field.get("html");
            blocks_of_html(html.raw_text()?, &html)
        }
        "blocks" => blocks(&field.get("blocks"))?,
        _ => return Err(format.type_error("“html”或“blocks”")),
    };
    Ok(RichText { blocks: bounded(blocks) })
}
