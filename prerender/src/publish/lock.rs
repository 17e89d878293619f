//! Lock: one run at a time publishes a site. An advisory lock on `<site>.lock`, which the system takes from a run that has ended,
//! however it ended. The file itself stays: who removes it could take it from under a run that has just opened it.

use crate::folders::with_suffix;
use crate::report::Error;
use crate::stop;
use std::fs::{self, File, TryLockError};
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often a run that waits looks again, and whether it was stopped.
const POLL: Duration = Duration::from_millis(100);

/// The right to publish, until it is dropped.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Waits until no other run publishes the site at `out`, and tells the operator that it waits.
    pub(super) fn acquire(out: &Path) -> Result<Self, Error> {
        let path = with_suffix(out, "lock");
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(Error::file(folder))?;
        }
        let open = File::options().create(true).truncate(false).write(true).open(&path);
        let file = open.map_err(Error::file(&path))?;
        let mut is_announced = false;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::Error(error)) => return Err(Error::File { path, error }),
                Err(TryLockError::WouldBlock) if is_announced => {}
                Err(TryLockError::WouldBlock) => {
                    eprintln!("另一次发布正在写 {}，等它结束。", out.display());
                    is_announced = true;
                }
            }
            stop::check()?;
            thread::sleep(POLL);
        }
    }
}
