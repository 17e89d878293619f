//! The pictures of a body.

use super::{Block, Image, RichText};

impl RichText {
    /// All its pictures, in reading order.
    pub fn pictures(&self) -> Vec<Image> {
        let mut found = Vec::new();
        gather(&self.blocks, &mut found);
        found
    }
}

fn gather(blocks: &[Block], found: &mut Vec<Image>) {
    for block in blocks {
        match block {
            Block::Image { image, .. } => found.push(image.clone()),
            Block::Quote { blocks } => gather(blocks, found),
            Block::List { items, .. } => items.iter().for_each(|item| gather(item, found)),
            Block::Table { rows, .. } => rows.iter().flatten().for_each(|cell| gather(&cell.content, found)),
            _ => {}
        }
    }
}
