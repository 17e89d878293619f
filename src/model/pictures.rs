//! The pictures of a body, for the lightbox.

use super::{Block, Image, RichText};

impl RichText {
    /// All its pictures in reading order, also those in quotes, lists and tables; but for those that are links.
    pub fn pictures(&self) -> Vec<Image> {
        let mut found = Vec::new();
        gather(&self.blocks, &mut found);
        found
    }
}

fn gather(blocks: &[Block], found: &mut Vec<Image>) {
    for block in blocks {
        if let Block::Image { image, href: None, .. } = block {
            found.push(image.clone());
        }
        block.children().into_iter().for_each(|blocks| gather(blocks, found));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Cell, Flow, Href, ImageSrc, List, Table};

    fn picture(src: &str) -> Block {
        let image =
            Image { src: ImageSrc::parse(src).expect(src), alt: String::new(), width: None, height: None };
        Block::Image { image, caption: Vec::new(), href: None }
    }

    #[test]
    fn pictures_are_found_in_reading_order_however_deep_they_stand() {
        let content = vec![picture("/d.png")];
        let cell = Cell { header: false, colspan: 1, rowspan: 1, content, flow: Flow::default() };
        let mut linked = picture("/linked.png");
        if let Block::Image { href, .. } = &mut linked {
            *href = Href::parse("/a/");
        }
        let body = RichText {
            blocks: vec![
                picture("/a.png"),
                Block::Quote { blocks: vec![picture("/b.png")] },
                Block::List(List {
                    items: vec![vec![Block::Rule, linked].into(), vec![picture("/c.png")].into()],
                    ..List::default()
                }),
                Block::Table(Table { rows: vec![vec![cell]], ..Table::default() }),
            ],
        };
        let pictures = body.pictures();
        let found: Vec<&str> = pictures.iter().map(|image| image.src.as_str()).collect();
        assert_eq!(found, ["/a.png", "/b.png", "/c.png", "/d.png"]);
    }
}
