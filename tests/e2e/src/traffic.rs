use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What browsers have asked a site for, in the order they asked.
#[derive(Default)]
pub struct Traffic {
    seen: Mutex<Vec<String>>,
    in_flight: AtomicUsize,
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
    pub fn clear(&self) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// How many requests still wait for their answer.
    pub fn in_flight(&self) -> usize {
        self.in_flight.load(Ordering::SeqCst)
    }

    /// Writes a request down; it is under way as long as what this returns is kept.
    pub(crate) fn begin(&self, path: &str) -> InFlight<'_> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        self.in_flight.fetch_add(1, Ordering::SeqCst);
        InFlight(&self.in_flight)
    }
}

/// Ends with the answer, or when the browser gives up waiting for it.
pub(crate) struct InFlight<'a>(&'a AtomicUsize);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
