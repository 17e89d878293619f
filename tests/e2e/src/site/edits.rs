use std::sync::{Mutex, PoisonError};

/// Texts of pages that are replaced on their way to the browser.
#[derive(Default)]
pub(super) struct Edits(Mutex<Vec<(String, String)>>);

impl Edits {
    pub(super) fn add(&self, old: &str, new: &str) {
        let mut edits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        edits.push((old.to_owned(), new.to_owned()));
    }

    pub(super) fn any(&self) -> bool {
        !self.0.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// The page with the first of each text replaced.
    pub(super) fn applied(&self, page: &[u8]) -> Vec<u8> {
        let edits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let page = String::from_utf8_lossy(page).into_owned();
        edits.iter().fold(page, |page, (old, new)| page.replacen(old, new, 1)).into_bytes()
    }
}
