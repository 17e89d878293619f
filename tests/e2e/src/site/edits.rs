use std::sync::{Mutex, PoisonError};

/// Text replacements in pages, applied while they are served.
#[derive(Default)]
pub(super) struct Edits(Mutex<Vec<Edit>>);

struct Edit {
    old: String,
    new: String,
    count: usize,
}

impl Edits {
    /// Replaces the first `old` of each page by `new`.
    pub(super) fn add(&self, old: &str, new: &str) {
        self.push(Edit { old: old.to_owned(), new: new.to_owned(), count: 1 });
    }

    /// Removes every `text` from each page.
    pub(super) fn strip(&self, text: &str) {
        self.push(Edit { old: text.to_owned(), new: String::new(), count: usize::MAX });
    }

    pub(super) fn any(&self) -> bool {
        !self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// Applies all replacements, in order.
    pub(super) fn applied(&self, page: &[u8]) -> Vec<u8> {
        let edits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let page = String::from_utf8_lossy(page).into_owned();
        edits.iter().fold(page, |page, edit| page.replacen(&edit.old, &edit.new, edit.count)).into_bytes()
    }

    fn push(&self, edit: Edit) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(edit);
    }
}
