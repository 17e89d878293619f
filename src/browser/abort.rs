//! Ending a request that nobody waits for any more.

use web_sys::{AbortController, AbortSignal};

/// Ends its request when dropped, so that a page left in mid-load costs no more bytes. Engines before Chrome 66 and
/// Safari 12.1 have no such ability; there the request simply runs on.
pub struct AbortOnDrop(Option<AbortController>);

impl AbortOnDrop {
    /// A request's guard.
    #[allow(clippy::new_without_default)] // an ability is asked for, not defaulted to
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// What the request is to listen to.
    pub fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
