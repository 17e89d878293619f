//! Graceful stop on Ctrl-C (SIGINT), SIGTERM and SIGHUP: the run ends at the next page, and the published site stays as it was.

use crate::report::Error;
use std::sync::atomic::{AtomicBool, Ordering};

static REQUESTED: AtomicBool = AtomicBool::new(false);

/// From now on these signals request a stop, which `check` reports, and do not end the process.
pub(crate) fn on_signals() {
    // Where they cannot be listened to, they end the run at once; the next one clears up.
    _ = ctrlc::set_handler(|| REQUESTED.store(true, Ordering::Relaxed));
}

/// Fails with `Error::Stopped` once a stop was requested.
pub(crate) fn check() -> Result<(), Error> {
    if REQUESTED.load(Ordering::Relaxed) { Err(Error::Stopped) } else { Ok(()) }
}
