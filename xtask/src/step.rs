//! Progress: prints a step's name, and its duration at the end.

use std::time::Instant;

use crate::failure::Failure;

/// Runs a step.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    println!("==> {name}");
    let started = Instant::now();
    let result = work();
    let outcome = if result.is_ok() { "" } else { "failed after " };
    println!("==> {name} … {outcome}{:.1} s", started.elapsed().as_secs_f32());
    result
}
