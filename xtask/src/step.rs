//! A step says what it does, and at its end how long that took.

use std::time::Instant;

use crate::failure::Failure;

/// Does one thing, telling its name before and its time after.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    println!("==> {name}");
    let started = Instant::now();
    let result = work();
    let outcome = if result.is_ok() { "" } else { "failed after " };
    println!("==> {name} … {outcome}{:.1} s", started.elapsed().as_secs_f32());
    result
}
