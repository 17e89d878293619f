//! Runs two closures in parallel, one of them on a scoped thread.

use std::panic::resume_unwind;
use std::thread;

/// Runs both, the first on a thread of its own, and returns both results.
pub(crate) fn join<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|panic| resume_unwind(panic)), other)
    })
}
