//! The elements that a parser will hold open: how many in each other, and which end where.

use super::elements::{is_formatting, nests};

/// Open elements in each other. A deeper one loses its tag and keeps its text.
const MAX_DEPTH: usize = 48;
/// Open formatting elements. What was left open of them, a parser opens again in every paragraph.
const MAX_FORMATTING: usize = 16;

/// The open elements that can hold others of their name; formatting ones are counted apart.
#[derive(Default)]
pub(super) struct OpenElements {
    open: Vec<&'static str>,
    formatting: usize,
    /// Open elements that were too deep to be written.
    beyond: usize,
}

impl OpenElements {
    /// Takes note of an element that begins; whether there is room for it.
    pub(super) fn opens(&mut self, name: &'static str) -> bool {
        let room = match (is_formatting(name), nests(name)) {
            (true, _) => self.formatting < MAX_FORMATTING || name == "a", // of links one is open at most
            (_, true) => self.beyond == 0 && self.open.len() - self.formatting < MAX_DEPTH,
            _ => return true,
        };
        match room {
            true => {
                self.open.push(name);
                self.formatting += usize::from(is_formatting(name));
            }
            false => self.beyond += usize::from(!is_formatting(name)),
        }
        room
    }

    /// Open formatting elements, which a parser may open again.
    pub(super) fn formatting(&self) -> usize {
        self.formatting
    }

    /// Ends a formatting element if one of the name is open: the parser opens again what was open inside of it.
    pub(super) fn end_formatting(&mut self, name: &str) -> bool {
        let Some(at) = self.last(name) else { return false };
        self.open.remove(at);
        self.formatting -= 1;
        true
    }

    /// Ends what is open inside of an element, too, where a parser would rather ignore the tag and go deeper and deeper:
    /// the names to end, in order.
    pub(super) fn end_nesting(&mut self, name: &'static str) -> Vec<&'static str> {
        if self.beyond > 0 {
            self.beyond -= 1;
            return Vec::new();
        }
        let Some(at) = self.last(name) else { return Vec::new() };
        let (formatting, mut ended): (Vec<_>, Vec<_>) =
            self.open.split_off(at + 1).into_iter().partition(|name| is_formatting(name));
        self.open.pop();
        self.open.extend(formatting);
        ended.reverse();
        ended.push(name);
        ended
    }

    /// All that is open in a cell ends where the next part of its table begins.
    pub(super) fn end_cell(&mut self) {
        if let Some(table) = self.last("table") {
            self.open.truncate(table + 1);
            self.formatting = self.open.iter().filter(|name| is_formatting(name)).count();
        }
    }

    /// Where the last open element of this name is, as far out as the table around.
    fn last(&self, wanted: &str) -> Option<usize> {
        let at = self.open.iter().rposition(|name| *name == wanted || *name == "table")?;
        (self.open[at] == wanted).then_some(at)
    }
}
