//! Where answers come from: the API itself, or what this browser has cached of it.

use crate::model::Moment;
use std::sync::{Arc, Mutex, PoisonError};

#[derive(Clone)]
pub(super) enum Source {
    /// The API itself.
    Network,
    /// The answers that this browser has cached.
    Cache(Oldest),
}

/// When the oldest of the cached answers used so far was stored.
#[derive(Clone, Default)]
pub(super) struct Oldest(Arc<Mutex<Option<Moment>>>);

impl Oldest {
    pub(super) fn get(&self) -> Option<Moment> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An answer is used that was stored then.
    pub(super) fn add(&self, stored_at: Moment) {
        let mut oldest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *oldest = Some(oldest.map_or(stored_at, |oldest| oldest.min(stored_at)));
    }
}
