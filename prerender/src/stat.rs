//! What the file system says of a file without reading it (`stat`). A file that was written anew differs in it, even where a tool
//! has set its size and time as they were: the time of change and the inode cannot be set (as in git's index).

use serde::{Deserialize, Serialize};
use std::fs::Metadata;
use std::io;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Size, times and inode of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stat {
    bytes: u64,
    /// Time of the last modification, since 1970.
    modified: Duration,
    /// Time of the last change of the file or of what is known of it (`ctime`), since 1970.
    changed: Duration,
    inode: u64,
}

impl Stat {
    pub(crate) fn of(metadata: &Metadata) -> io::Result<Self> {
        let modified = since_1970(metadata.modified()?);
        let (changed, inode) = changed_and_inode(metadata).unwrap_or((modified, 0));
        Ok(Self { bytes: metadata.len(), modified, changed, inode })
    }

    /// When it was touched last.
    pub(crate) fn touched(&self) -> Duration {
        self.modified.max(self.changed)
    }
}

pub(crate) fn since_1970(time: SystemTime) -> Duration {
    time.duration_since(UNIX_EPOCH).unwrap_or_default()
}

#[cfg(unix)]
fn changed_and_inode(metadata: &Metadata) -> Option<(Duration, u64)> {
    use std::os::unix::fs::MetadataExt;
    let nanoseconds = u32::try_from(metadata.ctime_nsec()).ok()?;
    let changed = Duration::new(u64::try_from(metadata.ctime()).ok()?, nanoseconds);
    Some((changed, metadata.ino()))
}

#[cfg(not(unix))]
fn changed_and_inode(_metadata: &Metadata) -> Option<(Duration, u64)> {
    None
}
