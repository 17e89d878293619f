use std::sync::{Mutex, PoisonError};

/// Texts of pages that are replaced on their way to the browser.
#[derive(Default)]
pub(super) struct Edits(Mutex<Vec<Edit>>);

struct Edit {
    old: String,
    new: String,
    count: usize,
}

impl Edits {
    /// The first `old` of each page becomes `new`.
    pub(super) fn add(&self, old: &str, new: &str) {
        self.push(Edit { old: old.to_owned(), new: new.to_owned(), count: 1 });
    }

    /// Every `text` of each page goes.
    pub(super) fn strip(&self, text: &str) {
        self.push(Edit { old: text.to_owned(), new: String::new(), count: usize::MAX });
    }

    pub(super) fn any(&self) -> bool {
        !self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// The page with all edits made, in the order they were asked for.
    pub(super) fn applied(&self, page: &[u8]) -> Vec<u8> {
        let edits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let page = String::from_utf8_lossy(page).into_owned();
        edits.iter().fold(page, |page, edit| page.replacen(&edit.old, &edit.new, edit.count)).into_bytes()
    }

    fn push(&self, edit: Edit) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(edit);
    }
}
