//! Size budget of a body: what a page can hold and still respond at once. Longer bodies are truncated.

use super::line::{collapsed, trimmed};
use crate::model::{Block, Formula, Inline, MathNode, Recording};

/// Bytes of text and addresses, each item counting for [`ITEM_COST`] more: some 700,000 Chinese characters, or 22,000 items.
/// The longest text that an HTML body can have fits.
const BUDGET: usize = 2_200_000;
/// The cost of one block, inline, item, row or column, in bytes.
const ITEM_COST: usize = 100;
/// Nesting of blocks: lists in quotes in cells and so on. A page embeds its body as JSON, with five levels for each of
/// these, and JSON parsers stop at 128.
const MAX_BLOCK_DEPTH: usize = 12;
/// Nesting of inlines: strong in emphasis in a link and so on; deeper ones are reduced to their text.
const MAX_INLINE_DEPTH: usize = 8;

/// The blocks within the budget, and [`Block::Omitted`] at the end if there were more.
pub(super) fn bounded(mut blocks: Vec<Block>) -> Vec<Block> {
    let mut budget = SizeBudget { left: BUDGET, is_exceeded: false };
    budget.blocks(&mut blocks, 0);
    blocks.extend(budget.is_exceeded.then_some(Block::Omitted));
    blocks
}

struct SizeBudget {
    left: usize,
    is_exceeded: bool,
}

impl SizeBudget {
    /// Spends this many bytes; false, and nothing left, where they exceed the rest: what follows is truncated as well.
    fn spend(&mut self, length: usize) -> bool {
        let fits = length <= self.left;
        self.left = if fits { self.left - length } else { 0 };
        self.is_exceeded |= !fits;
        fits
    }

    fn blocks(&mut self, blocks: &mut Vec<Block>, depth: usize) {
        blocks.retain_mut(|block| self.block(block, depth));
    }

    fn block(&mut self, block: &mut Block, depth: usize) -> bool {
        if depth == MAX_BLOCK_DEPTH || *block == Block::Omitted {
            self.is_exceeded = true;
            return false;
        }
        if !self.spend(ITEM_COST) {
            return false;
        }
        match block {
            Block::Paragraph { content, .. }
            | Block::Heading { content, .. }
            | Block::Preformatted { content, .. } => self.line(content),
            Block::List(list) => list.items.retain_mut(|item| {
                self.blocks(&mut item.blocks, depth + 1);
                self.spend(ITEM_COST)
            }),
            Block::Quote { blocks } => self.blocks(blocks, depth + 1),
            Block::Image { image, caption, href } => {
                self.line(caption);
                let href = href.as_ref().map_or(0, |href| href.as_str().len());
                return self.spend(image.src.as_str().len() + image.alt.len() + href);
            }
            Block::Table(table) => {
                self.line(&mut table.caption);
                for rows in table.groups_mut() {
                    rows.retain_mut(|row| {
                        row.retain_mut(|cell| {
                            self.blocks(&mut cell.content, depth + 1);
                            self.spend(ITEM_COST.saturating_mul(cell.colspan as usize))
                        });
                        self.spend(ITEM_COST)
                    });
                }
            }
            Block::Media(recording) => return self.spend(cost_of_recording(recording)),
            Block::Embed { href, label } => return self.spend(href.as_str().len() + label.len()),
            Block::Rule | Block::Omitted => {}
        }
        true
    }

    fn line(&mut self, line: &mut Vec<Inline>) {
        self.inlines(line, 0);
        if self.left == 0 {
            *line = trimmed(std::mem::take(line));
        }
    }

    fn inlines(&mut self, inlines: &mut Vec<Inline>, depth: usize) {
        inlines.retain_mut(|inline| {
            let own = match inline {
                Inline::Text { text } | Inline::Ruby { reading: text, .. } | Inline::Anchor { id: text } => {
                    text.len()
                }
                Inline::Link { href, .. } => href.as_str().len(),
                Inline::Image(image) => image.src.as_str().len() + image.alt.len(),
                Inline::Formula(formula) => cost_of_formula(formula),
                _ => 0,
            };
            if let Some(content) = inline.content_mut() {
                if depth == MAX_INLINE_DEPTH {
                    *content = vec![Inline::Text { text: collapsed(&Inline::plain_text(content)) }];
                }
                self.inlines(content, depth + 1);
            }
            self.spend(ITEM_COST + own)
        });
    }
}

fn cost_of_recording(recording: &Recording) -> usize {
    let sources = recording.sources.iter().map(|source| ITEM_COST + source.src.as_str().len());
    let tracks =
        recording.tracks.iter().map(|track| ITEM_COST + track.src.as_str().len() + track.label.len());
    let poster = recording.poster.as_ref().map_or(0, |poster| poster.as_str().len());
    sources.chain(tracks).sum::<usize>() + poster
}

fn cost_of_formula(formula: &Formula) -> usize {
    fn of(nodes: &[MathNode]) -> usize {
        let of_node = |node: &MathNode| match node {
            MathNode::Element { content, .. } => ITEM_COST + of(content),
            MathNode::Text(text) => ITEM_COST + text.len(),
        };
        nodes.iter().map(of_node).sum()
    }
    formula.text.len() + of(&formula.math)
}
