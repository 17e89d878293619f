//! How much of a body is shown: what a page can hold and still answer at once.

use super::inline::{collapsed, trimmed};
use crate::model::{Block, Inline};

/// Bytes of text and addresses, each piece counting for [`PIECE`] more: some 700,000 Chinese characters, or 22,000 pieces.
/// The longest text that HTML can bring fits.
const ROOM: usize = 2_200_000;
const PIECE: usize = 100;
/// Lists in quotes in cells and so on. A page carries its body as JSON, five levels for each of these, and readers of JSON
/// stop at 128.
const DEEPEST_BLOCKS: usize = 12;
/// Strong in emphasis in a link and so on; deeper ones are their words.
const DEEPEST_INLINES: usize = 8;

/// The blocks that there is room for, and a notice at the end if there were more.
pub(super) fn bounded(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut room = Room { left: ROOM, cut: false };
    room.blocks(&mut blocks, 0);
    blocks.extend(room.cut.then_some(Block::Omitted));
    blocks
}

struct Room {
    left: usize,
    cut: bool,
}

impl Room {
    /// Takes room for something of this length. Where there is not enough, there is none for what follows either.
    fn takes(&mut self, length: usize) -> bool {
        let fits = length <= self.left;
        self.left = if fits { self.left - length } else { 0 };
        self.cut |= !fits;
        fits
    }

    fn blocks(&mut self, blocks: &mut Vec<Block>, depth: usize) {
        blocks.retain_mut(|block| self.block(block, depth));
    }

    fn block(&mut self, block: &mut Block, depth: usize) -> bool {
        if depth == DEEPEST_BLOCKS || *block == Block::Omitted {
            self.cut = true;
            return false;
        }
        if !self.takes(PIECE) {
            return false;
        }
        match block {
            Block::Paragraph { content } | Block::Heading { content, .. } => self.line(content),
            Block::List { items, .. } => items.retain_mut(|item| {
                self.blocks(item, depth + 1);
                self.takes(PIECE)
            }),
            Block::Quote { blocks } => self.blocks(blocks, depth + 1),
            Block::Image { image, caption } => {
                self.line(caption);
                return self.takes(image.src.as_str().len() + image.alt.len());
            }
            Block::Table { caption, rows } => {
                self.line(caption);
                rows.retain_mut(|row| {
                    row.retain_mut(|cell| {
                        self.blocks(&mut cell.content, depth + 1);
                        self.takes(PIECE.saturating_mul(cell.colspan as usize))
                    });
                    self.takes(PIECE)
                });
            }
            Block::Media { src, poster, .. } => {
                let poster = poster.as_ref().map_or(0, |poster| poster.as_str().len());
                return self.takes(src.as_str().len() + poster);
            }
            Block::Rule | Block::Omitted => {}
        }
        true
    }

    fn line(&mut self, line: &mut Vec<Inline>) {
        self.pieces(line, 0);
        if self.left == 0 {
            *line = trimmed(std::mem::take(line));
        }
    }

    fn pieces(&mut self, pieces: &mut Vec<Inline>, depth: usize) {
        pieces.retain_mut(|piece| {
            let own = match piece {
                Inline::Text { text } => text.len(),
                Inline::Link { href, .. } => href.as_str().len(),
                _ => 0,
            };
            if let Some(content) = piece.content_mut() {
                if depth == DEEPEST_INLINES {
                    *content = vec![Inline::Text { text: collapsed(&Inline::plain_text(content)) }];
                }
                self.pieces(content, depth + 1);
            }
            self.takes(PIECE + own)
        });
    }
}
