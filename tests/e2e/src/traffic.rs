use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Log of the requests to a site, in order.
#[derive(Default)]
pub struct Traffic {
    seen: Mutex<Vec<String>>,
    in_flight: AtomicUsize,
}

impl Traffic {
    /// All requests, as path and query.
    pub fn all(&self) -> Vec<String> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The requests to the API.
    pub fn api(&self) -> Vec<String> {
        self.all().into_iter().filter(|path| path.starts_with("/api/")).collect()
    }

    /// Clears the log.
    pub fn clear(&self) {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The number of requests without an answer so far.
    pub fn in_flight(&self) -> usize {
        self.in_flight.load(Ordering::SeqCst)
    }

    /// Logs a request; it is in flight until the returned guard is dropped.
    pub(crate) fn begin(&self, path: &str) -> InFlight<'_> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        self.in_flight.fetch_add(1, Ordering::SeqCst);
        InFlight(&self.in_flight)
    }
}

/// Guard of a request in flight, dropped with its answer or when the browser cancels it.
pub(crate) struct InFlight<'a>(&'a AtomicUsize);

impl Drop for InFlight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
