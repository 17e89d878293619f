//! An element that is left out with all it holds.

use super::tokenizer::Tag;

/// The element, as far as it was read.
pub(super) struct Unread {
    pub name: &'static str,
    /// How many of its name are open.
    open: usize,
    /// The text and the addresses in it.
    pub text: String,
}

impl Unread {
    pub(super) fn new(name: &'static str, tag: &Tag<'_>) -> Self {
        let mut unread = Self { name, open: 0, text: String::new() };
        unread.start(tag);
        unread
    }

    /// Takes note of an element that begins in it, or of its own tag.
    pub(super) fn start(&mut self, tag: &Tag<'_>) {
        for address in
            ["href", "xlink:href", "src", "data-src", "poster"].iter().filter_map(|key| tag.attribute(key))
        {
            self.text.extend([" ", address]);
        }
        self.open += usize::from(self.name.eq_ignore_ascii_case(tag.name) && !tag.closes_itself);
    }

    /// Takes note of an end tag; whether it is the element's own.
    pub(super) fn ends(&mut self, name: &str) -> bool {
        self.open -= usize::from(self.name.eq_ignore_ascii_case(name));
        self.open == 0
    }
}
