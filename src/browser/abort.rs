//! Request cancellation (AbortController): a request that nobody waits for any more ends.

use web_sys::{AbortController, AbortSignal};

/// Ends its request when dropped, so that a page left in mid-load costs no more bytes. Engines before Chrome 66 and
/// Safari 12.1 have no AbortController; there the request simply runs on.
pub struct AbortOnDrop(Option<AbortController>);

impl AbortOnDrop {
    /// A guard for one request, to be held until its answer has come whole.
    #[allow(clippy::new_without_default)] // it is made for a request, never as a default
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// The signal to pass to `fetch`; `None` where the engine has none.
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
