//! The pictures of a body, for the lightbox.

use super::{Block, Image, RichText};

impl RichText {
    /// All its pictures in reading order, also those in quotes, lists and tables.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cell, ImageSrc};

    fn picture(src: &str) -> Block {
        let image =
            Image { src: ImageSrc::parse(src).expect(src), alt: String::new(), width: None, height: None };
        Block::Image { image, caption: Vec::new() }
    }

    #[test]
    fn pictures_are_found_in_reading_order_however_deep_they_stand() {
        let cell = Cell { header: false, colspan: 1, rowspan: 1, content: vec![picture("/d.png")] };
        let body = RichText {
            blocks: vec![
                picture("/a.png"),
                Block::Quote { blocks: vec![picture("/b.png")] },
                Block::List { ordered: false, items: vec![vec![Block::Rule], vec![picture("/c.png")]] },
                Block::Table { caption: Vec::new(), rows: vec![vec![cell]] },
            ],
        };
        let pictures = body.pictures();
        let found: Vec<&str> = pictures.iter().map(|image| image.src.as_str()).collect();
        assert_eq!(found, ["/a.png", "/b.png", "/c.png", "/d.png"]);
    }
}
