use crate::outcome::Outcome;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Installs a panic hook that stores the message for [`outcome_of`] and prints no backtrace.
pub(crate) fn capture() {
    panic::set_hook(Box::new(|panic| LAST.set(panic.to_string())));
}

/// Runs a case; a panic, for example of an assertion, becomes an error.
pub(crate) fn outcome_of(case: impl FnOnce() -> Outcome) -> Outcome {
    panic::catch_unwind(AssertUnwindSafe(case)).unwrap_or_else(|_| Err(LAST.take().into()))
}
