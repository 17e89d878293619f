//! Two things at once.

use std::panic::resume_unwind;
use std::thread;

/// Does both, the first on a thread of its own, and gives what both gave.
pub(crate) fn join<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().unwrap_or_else(|panic| resume_unwind(panic)), other)
    })
}
