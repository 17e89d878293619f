//! Ctrl-C: the run ends at the next page, and the site that stands stays whole.

use crate::report::Error;
use std::sync::atomic::{AtomicBool, Ordering};

static ASKED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C asks for an end instead of bringing it about.
pub(crate) fn on_ctrl_c() {
    // Where it cannot be listened to, Ctrl-C ends the run at once; the next one clears up.
    _ = ctrlc::set_handler(|| ASKED.store(true, Ordering::Relaxed));
}

/// An error if an end has been asked for.
pub(crate) fn check() -> Result<(), Error> {
    if ASKED.load(Ordering::Relaxed) { Err(Error::Stopped) } else { Ok(()) }
}
