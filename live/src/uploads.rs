//! Files of submissions on disk: written as they come, under random names, and gone again unless their submission is stored.

mod inspect;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use tokio::sync::Semaphore;

use crate::model::{FileKind, FileRecord, Moment, hex};

/// Characters of a random name, of 62: 190 bits.
const NAME_LENGTH: usize = 32;
/// Files that are read at the same time to find out what they are: each takes its size in memory, and some more.
const INSPECTIONS: usize = 2;
/// How old a file without a submission has to be: an upload may still be under way.
const ORPHAN_AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// The folder of uploads.
#[derive(Clone)]
pub(crate) struct Uploads {
    folder: PathBuf,
    inspections: Arc<Semaphore>,
}

/// A file that is being received. It is deleted when it is dropped.
pub(crate) struct Upload {
    temporary: NamedTempFile,
    writer: File,
    hash: Sha256,
    bytes: u64,
}

/// A file that was received, with its kind. It is deleted when it is dropped, unless [`ReceivedFile::store`] is called.
pub(crate) struct ReceivedFile {
    temporary: NamedTempFile,
    pub(crate) record: FileRecord,
}

impl Uploads {
    /// The folder; it is made where it is missing.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_path_buf(), inspections: Arc::new(Semaphore::new(INSPECTIONS)) })
    }

    /// Begins to receive a file.
    pub(crate) fn begin(&self) -> io::Result<Upload> {
        let temporary =
            tempfile::Builder::new().prefix("").rand_bytes(NAME_LENGTH).tempfile_in(&self.folder)?;
        let writer = File::from_std(temporary.as_file().try_clone()?);
        Ok(Upload { temporary, writer, hash: Sha256::new(), bytes: 0 })
    }

    /// Ends it, and finds out what it is; none if it is of no kind that is taken.
    pub(crate) async fn finish(&self, mut upload: Upload, name: String) -> io::Result<Option<ReceivedFile>> {
        upload.writer.flush().await?;
        upload.writer.sync_all().await?;
        let Some(kind) = self.kind(upload.temporary.path(), &name).await? else { return Ok(None) };
        let id = upload.temporary.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        let sha256 = hex(&upload.hash.finalize());
        let record = FileRecord { id, name, kind, bytes: upload.bytes, sha256 };
        Ok(Some(ReceivedFile { temporary: upload.temporary, record }))
    }

    async fn kind(&self, path: &Path, name: &str) -> io::Result<Option<FileKind>> {
        let _permit = self.inspections.acquire().await.map_err(io::Error::other)?;
        let (path, name) = (path.to_path_buf(), name.to_owned());
        let inspect = move || fs::read(path).map(|content| inspect::kind(&content, &name));
        tokio::task::spawn_blocking(inspect).await.map_err(io::Error::other)?
    }

    /// Deletes a file; one that is gone already is no error.
    pub(crate) fn delete(&self, id: &str) -> io::Result<()> {
        match fs::remove_file(self.folder.join(id)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Files that are old enough to have a submission, if they ever get one.
    pub(crate) fn settled(&self, now: Moment) -> io::Result<Vec<String>> {
        let limit = now.before(ORPHAN_AGE).since_epoch();
        let is_old = |entry: &fs::DirEntry| {
            let changed = entry.metadata().and_then(|data| data.modified()).ok()?;
            Some(changed.duration_since(UNIX_EPOCH).ok()? < limit)
        };
        let old = fs::read_dir(&self.folder)?.flatten().filter(|entry| is_old(entry).unwrap_or_default());
        Ok(old
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| is_ours(name))
            .collect())
    }
}

/// Nothing else in the folder is touched.
fn is_ours(name: &str) -> bool {
    name.len() == NAME_LENGTH && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl Upload {
    /// Its size so far, with this piece.
    pub(crate) fn size_with(&self, piece: &[u8]) -> u64 {
        self.bytes + piece.len() as u64
    }

    /// Writes a piece.
    pub(crate) async fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.bytes = self.size_with(piece);
        self.hash.update(piece);
        self.writer.write_all(piece).await
    }
}

impl ReceivedFile {
    /// Leaves the file where it is.
    pub(crate) fn store(self) -> io::Result<()> {
        self.temporary.keep().map(drop).map_err(|error| error.error)
    }
}
