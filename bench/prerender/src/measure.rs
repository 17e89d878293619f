//! Resource usage of a program: time and memory.

use crate::failure::Failure;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use wait4::Wait4;

/// Resource usage of one run.
#[derive(Clone, Copy)]
pub(crate) struct Taken {
    /// Wall-clock time.
    pub seconds: f64,
    /// CPU time of all cores, user and system: less affected by other processes than the wall-clock time.
    pub processor_seconds: f64,
    /// Peak memory (`wait4`, `ru_maxrss`).
    pub peak_bytes: u64,
}

/// Runs a program to its end; its output is discarded.
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

/// How long ext4 does not reuse the inodes of deleted files, and searches long for others (Linux, fs/ext4/ialloc.c:
/// `RECENTCY_MIN` and `RECENTCY_DIRTY` of `recently_deleted`).
const SEARCHED: Duration = Duration::from_secs(60 + 300);

/// Waits until a large deletion no longer slows the file system down. Nothing is deleted between runs.
pub(crate) fn rest() {
    eprintln!("    many files were deleted: waiting {} minutes for the file system", SEARCHED.as_secs() / 60);
    settle();
    sleep(SEARCHED);
}

/// Flushes dirty pages, so that writes of earlier runs do not slow down the next one.
fn settle() {
    // Without `sync` both generators are disturbed alike.
    let _ = Command::new("sync").status();
}
