//! How many pages a channel has: as many as it says, or, where it does not say, until one is not full.

use portal::model::ChannelPage;

/// So many pages missing in a row, and there are no more, whatever `page_count` says.
const MAX_MISSING: u32 = 10;

/// A channel whose pages are read one after the other, from the first.
#[derive(Default)]
pub(crate) struct ChannelPages {
    read: u32,
    /// Those at the end of what was read that are missing.
    missing: u32,
    count: Option<u32>,
}

impl ChannelPages {
    /// Takes the next page, `None` if it is missing or cannot be read; whether there is one more.
    pub(crate) fn push(&mut self, list: Option<&ChannelPage>) -> bool {
        self.read += 1;
        let Some(list) = list else {
            self.missing += 1;
            return self.missing < MAX_MISSING && self.is_promised(self.read + 1);
        };
        self.missing = 0;
        self.count = list.page_count;
        match list.page_count {
            Some(count) => self.read < count,
            None => list.items.len() >= list.page_size.max(1) as usize,
        }
    }

    /// Whether the channel says that it has a page of this number.
    pub(crate) fn is_promised(&self, page: u32) -> bool {
        page == 1 || self.count.is_some_and(|count| page <= count)
    }
}
