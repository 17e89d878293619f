//! Writes known tags, and keeps count of what a parser will hold open for them.

use super::elements::{TABLE_PARTS, is_formatting, is_void, known, nests, unread};
use super::tag::Tag;

/// Tags that are kept, start and end: several times those of the largest tables.
const MAX_TAGS: usize = 40_000;
/// Open elements in each other. A deeper one loses its tag and keeps its text.
const MAX_DEPTH: usize = 32;
/// Open formatting elements. What was left open of them, a parser opens again in every paragraph.
const MAX_FORMATTING: usize = 16;

#[derive(Default)]
pub(super) struct Writer {
    /// What was written.
    pub markup: String,
    tags: usize,
    /// The open elements that can hold others of their name; formatting ones are counted apart.
    open: Vec<&'static str>,
    formatting: usize,
    /// Open elements that were too deep to be written.
    beyond: usize,
    /// The element that is left out with all it holds, and how many of its name are open.
    unread: Option<(&'static str, usize)>,
}

impl Writer {
    pub(super) fn is_full(&self) -> bool {
        self.tags > MAX_TAGS
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.unread.is_none() {
            self.markup.extend(text.split('\0'));
        }
    }

    pub(super) fn start(&mut self, tag: &Tag<'_>) {
        if let Some((name, open)) = &mut self.unread {
            *open += usize::from(name.eq_ignore_ascii_case(tag.name) && !tag.closes_itself);
            return;
        }
        if let Some(name) = unread(tag.name) {
            self.unread = (!tag.closes_itself).then_some((name, 1));
            return;
        }
        let Some(name) = known(tag.name) else { return };
        // A link ends where the next begins, and all that is open in a cell where the next part of its table does.
        if name == "a" {
            self.close_link();
        } else if TABLE_PARTS.contains(&name)
            && let Some(table) = self.last("table")
        {
            self.keep_open(table + 1);
        }
        if self.opens(name) {
            self.write(name, &tag.attributes);
        }
    }

    /// A paragraph of its own in the place of a frame.
    pub(super) fn link_to_video(&mut self, address: &str) {
        if self.unread.is_none() {
            self.close_link();
            self.markup.push_str("<p>");
            self.write("a", &[("href", address)]);
            self.markup.push_str("观看视频</a></p>");
        }
    }

    /// Takes note of an element that begins; whether there is room for it.
    fn opens(&mut self, name: &'static str) -> bool {
        let room = match (is_formatting(name), nests(name)) {
            (true, _) => self.formatting < MAX_FORMATTING,
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

    fn write(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tags += 1 + self.formatting;
        self.markup.extend(["<", name]);
        // Formatting has none: of those that are alike a parser opens no more than three again (HTML standard, "push onto
        // the list of active formatting elements").
        for (key, value) in attributes.iter().filter(|_| name == "a" || !is_formatting(name)) {
            self.markup.extend([" ", key, "=\""]);
            self.markup.push_str(&value.replace('"', "&quot;").replace('\0', ""));
            self.markup.push('"');
        }
        self.markup.push('>');
    }

    pub(super) fn end(&mut self, name: &str) {
        if let Some((unread, open)) = &mut self.unread {
            *open -= usize::from(unread.eq_ignore_ascii_case(name));
            self.unread.take_if(|(_, open)| *open == 0);
            return;
        }
        match known(name) {
            Some("br") => self.write("br", &[]), // the standard reads `</br>` so, and so do those who write it
            Some(name) if is_formatting(name) => self.end_formatting(name),
            Some(name) if nests(name) => self.end_nesting(name),
            Some(name) if !is_void(name) => self.write_end(name),
            _ => {}
        }
    }

    /// The parser opens again what was open inside of it.
    fn end_formatting(&mut self, name: &'static str) {
        if let Some(at) = self.last(name) {
            self.open.remove(at);
            self.formatting -= 1;
            self.write_end(name);
        }
    }

    /// Ends what is open inside of it, too, where a parser would rather ignore the tag and go deeper and deeper.
    fn end_nesting(&mut self, name: &'static str) {
        if self.beyond > 0 {
            self.beyond -= 1;
        } else if let Some(at) = self.last(name) {
            let inside = self.open.split_off(at + 1);
            self.open.pop();
            for name in inside.iter().rev().filter(|name| !is_formatting(name)) {
                self.write_end(name);
            }
            self.open.extend(inside.iter().filter(|name| is_formatting(name)));
            self.write_end(name);
        }
    }

    fn write_end(&mut self, name: &str) {
        self.tags += 1;
        self.markup.extend(["</", name, ">"]);
    }

    fn close_link(&mut self) {
        if let Some(at) = self.last("a") {
            self.open.remove(at);
            self.formatting -= 1;
        }
    }

    fn keep_open(&mut self, count: usize) {
        self.open.truncate(count);
        self.formatting = self.open.iter().filter(|name| is_formatting(name)).count();
    }

    /// Where the last open element of this name is, as far out as the table around.
    fn last(&self, wanted: &str) -> Option<usize> {
        let at = self.open.iter().rposition(|name| *name == wanted || *name == "table")?;
        (self.open[at] == wanted).then_some(at)
    }
}
