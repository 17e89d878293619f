use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What browsers have asked a site for, in the order they asked.
#[derive(Default)]
pub struct Traffic {
    seen: Mutex<Vec<String>>,
    under_way: AtomicUsize,
}

impl Traffic {
    /// Every address asked for so far, with its query.
    pub fn all(&self) -> Vec<String> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What was asked of the API.
    pub fn api(&self) -> Vec<String> {
        self.all().into_iter().filter(|path| path.starts_with("/api/")).collect()
    }

    /// Starts the list afresh.
    pub fn forget(&self) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// How many requests still wait for their answer.
    pub fn under_way(&self) -> usize {
        self.under_way.load(Ordering::SeqCst)
    }

    /// Writes a request down; it is under way as long as what this returns is kept.
    pub(crate) fn begin(&self, path: &str) -> UnderWay<'_> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        self.under_way.fetch_add(1, Ordering::SeqCst);
        UnderWay(&self.under_way)
    }
}

/// Ends with the answer, or when the browser gives up waiting for it.
pub(crate) struct UnderWay<'a>(&'a AtomicUsize);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
