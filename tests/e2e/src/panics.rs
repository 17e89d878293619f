use crate::outcome::Outcome;
use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

/// From now on a panic is kept for [`outcome_of`] instead of being printed with its backtrace.
pub(crate) fn capture() {
    panic::set_hook(Box::new(|panic| LAST.set(panic.to_string())));
}

/// What a case ends in; a panic, as of a failed assertion, is an error like any other.
pub(crate) fn outcome_of(case: impl FnOnce() -> Outcome) -> Outcome {
    panic::catch_unwind(AssertUnwindSafe(case)).unwrap_or_else(|_| Err(LAST.take().into()))
}
