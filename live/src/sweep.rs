//! Retention: deletes what has expired, from the database and from the folder of uploads.

use std::time::Duration;

use crate::inbox::{IDLE_TIMEOUT, SESSION_LIFETIME};
use crate::model::READING_WINDOW;
use crate::open::Live;
use crate::store::StoreError;

/// How long it is known who did what: three years.
const AUDIT_LIFETIME: Duration = Duration::from_secs(3 * 365 * 24 * 60 * 60);
/// Files that are compared with the database at a time.
const BATCH: usize = 500;

/// Why not all of it was deleted.
#[derive(Debug)]
pub enum SweepError {
    /// The database failed.
    Store(StoreError),
    /// The folder of uploads cannot be read, or a file not be deleted.
    Uploads(std::io::Error),
}

impl Live {
    /// Deletes what has expired: readers' hashes and their keys, used proofs, idempotency keys, personal data older than the
    /// stated time, files without a submission. It runs by itself each minute.
    pub async fn sweep(&self) -> Result<(), SweepError> {
        let (shared, now) = (self.shared(), self.now());
        shared.limiter.forget_idle();
        self.day_keys().await?;
        shared.store.forget_readings(now.before(READING_WINDOW)).await?;
        shared.store.forget_requests(now).await?;
        let limit = now.before(shared.settings.keep.duration());
        shared.store.forget_messages(limit).await?;
        shared.store.forget_submissions(limit).await?;
        shared.store.forget_notifications(limit).await?;
        shared.store.forget_sessions(now.before(SESSION_LIFETIME), now.before(IDLE_TIMEOUT)).await?;
        shared.store.forget_audit(now.before(AUDIT_LIFETIME)).await?;
        self.delete_orphans().await
    }

    async fn delete_orphans(&self) -> Result<(), SweepError> {
        let (shared, now) = (self.shared(), self.now());
        for files in shared.uploads.settled(now)?.chunks(BATCH) {
            let known = shared.store.known_files(files).await?;
            for file in files.iter().filter(|file| !known.contains(*file)) {
                shared.uploads.delete(file)?;
            }
        }
        Ok(())
    }
}

impl From<StoreError> for SweepError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<std::io::Error> for SweepError {
    fn from(error: std::io::Error) -> Self {
        Self::Uploads(error)
    }
}

impl std::fmt::Display for SweepError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(error) => write!(f, "无法清除数据库中的过期数据：{error}"),
            Self::Uploads(error) => write!(f, "无法清除投稿文件夹中的过期文件：{error}"),
        }
    }
}

impl std::error::Error for SweepError {}
