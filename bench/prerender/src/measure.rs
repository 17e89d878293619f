//! What a program takes: time and memory.

use crate::failure::Failure;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use wait4::Wait4;

/// What one run took.
#[derive(Clone, Copy)]
pub(crate) struct Taken {
    /// From start to end, by the clock.
    pub seconds: f64,
    /// Of all cores together, in the program and in the kernel for it: less disturbed than the time by what else runs.
    pub processor_seconds: f64,
    /// The most memory it held at one time (`wait4`, `ru_maxrss`).
    pub peak_bytes: u64,
}

/// Runs a program to its end; what it prints is not shown.
pub(crate) fn run(command: &mut Command) -> Result<Taken, Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let failure = |problem: String| Failure::Program { name: name.clone(), problem };
    settle();
    let started = Instant::now();
    let child = command.stdout(Stdio::null()).spawn().map_err(|error| failure(error.to_string()))?;
    let ended = child.wait4().map_err(|error| failure(error.to_string()))?;
    let seconds = started.elapsed().as_secs_f64();
    match ended.status.success() {
        true => Ok(Taken {
            seconds,
            processor_seconds: (ended.rusage.utime + ended.rusage.stime).as_secs_f64(),
            peak_bytes: ended.rusage.maxrss,
        }),
        false => Err(failure(ended.status.to_string())),
    }
}

/// How long after files were deleted ext4 gives their places to no new ones, and searches long for others (Linux,
/// fs/ext4/ialloc.c: `RECENTCY_MIN` and `RECENTCY_DIRTY` of `recently_deleted`).
const SEARCHED: Duration = Duration::from_secs(60 + 300);

/// Waits until the file system has got over a large deletion. Nothing is deleted between runs.
pub(crate) fn rest() {
    eprintln!("    many files were deleted: waiting {} minutes for the file system", SEARCHED.as_secs() / 60);
    settle();
    sleep(SEARCHED);
}

/// What earlier runs left to be written to the disk is written now, not while the next is measured.
fn settle() {
    // Where there is no such program the runs disturb each other, both alike.
    let _ = Command::new("sync").status();
}
