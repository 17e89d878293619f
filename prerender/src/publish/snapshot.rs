//! Fingerprints of the files of a folder: BLAKE3 hashes. As in git's index, a file of the same size and modification
//! time is not read again, except one written while the last snapshot was taken ("racy git").

use crate::report::Error;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Resolution of the coarsest clock of a file system (FAT: two seconds).
const CLOCK_RESOLUTION: Duration = Duration::from_secs(2);

/// The first half of a BLAKE3 hash: 128 bits, in which no two files of a portal collide by chance.
pub(super) type Hash = [u8; 16];

/// Files by their names below the folder, with `/`.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Snapshot {
    taken: Duration,
    files: BTreeMap<String, Fingerprint>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Fingerprint {
    bytes: u64,
    /// Time of the last modification, since 1970.
    modified: Duration,
    hash: Hash,
}

impl Snapshot {
    /// A snapshot of every file below `folder`, without the top entries named in `except`. A file that has not changed since
    /// `before` is not read.
    pub(super) fn of(folder: &Path, before: Option<&Self>, except: &[&str]) -> Result<Self, Error> {
        let taken = since_1970(SystemTime::now());
        let mut paths = Vec::new();
        collect_files(folder, "", except, &mut paths)?;
        let files: Result<BTreeMap<_, _>, Error> = paths
            .into_par_iter()
            .map(|(name, path)| {
                let fingerprint = fingerprint(&path, before.and_then(|before| before.trusted(&name)))?;
                Ok((name, fingerprint))
            })
            .collect();
        Ok(Self { taken, files: files? })
    }

    /// The fingerprint of a file, unless it may have changed within the tick of the clock in which the snapshot was taken.
    fn trusted(&self, name: &str) -> Option<&Fingerprint> {
        self.files.get(name).filter(|fingerprint| fingerprint.modified + CLOCK_RESOLUTION < self.taken)
    }

    /// Names of the files, sorted.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether the file is as it was then: of the same hash, or in neither snapshot.
    pub(super) fn is_unchanged(&self, before: &Self, name: &str) -> bool {
        self.hash(name) == before.hash(name)
    }

    fn hash(&self, name: &str) -> Option<Hash> {
        self.files.get(name).map(|fingerprint| fingerprint.hash)
    }

    /// Whether there are the same files below this folder (its name ends in `/`), with the same hashes.
    pub(super) fn is_folder_unchanged(&self, before: &Self, folder: &str) -> bool {
        self.below(folder).eq(before.below(folder))
    }

    fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, Hash)> {
        let beginning =
            self.files.range(folder.to_owned()..).take_while(move |(name, _)| name.starts_with(folder));
        beginning.map(|(name, fingerprint)| (name.as_str(), fingerprint.hash))
    }

    /// One hash of all names and hashes.
    pub(super) fn digest(&self) -> Hash {
        let mut hasher = blake3::Hasher::new();
        for (name, hash) in self.below("") {
            hasher.update(name.as_bytes()).update(&[0]).update(&hash);
        }
        short(&hasher.finalize())
    }
}

/// The hash of some bytes.
pub(super) fn hash(bytes: &[u8]) -> Hash {
    short(&blake3::hash(bytes))
}

fn short(hash: &blake3::Hash) -> Hash {
    let mut short = Hash::default();
    short.copy_from_slice(&hash.as_bytes()[..16]);
    short
}

fn collect_files(
    folder: &Path,
    below: &str,
    except: &[&str],
    files: &mut Vec<(String, PathBuf)>,
) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let entry = entry.map_err(Error::file(folder))?;
        let (path, kind) = (entry.path(), entry.file_type().map_err(Error::file(folder))?);
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if except.contains(&name.as_str()) {
            continue;
        }
        if kind.is_dir() || (kind.is_symlink() && path.is_dir()) {
            collect_files(&path, &format!("{name}/"), &[], files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}

fn fingerprint(path: &Path, before: Option<&Fingerprint>) -> Result<Fingerprint, Error> {
    let metadata = fs::metadata(path).map_err(Error::file(path))?;
    let (bytes, modified) = (metadata.len(), since_1970(metadata.modified().map_err(Error::file(path))?));
    if let Some(before) = before.filter(|before| before.bytes == bytes && before.modified == modified) {
        return Ok(*before);
    }
    let hash = hash(&fs::read(path).map_err(Error::file(path))?);
    Ok(Fingerprint { bytes, modified, hash })
}

fn since_1970(time: SystemTime) -> Duration {
    time.duration_since(UNIX_EPOCH).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_same_size_written_within_one_tick_is_seen_to_differ() {
        let folder = tempfile::tempdir().unwrap();
        // However slow this machine is, the file is not older than the snapshot.
        let later = SystemTime::now() + Duration::from_secs(60 * 60);
        write(folder.path(), "one", later);
        let before = Snapshot::of(folder.path(), None, &[]).unwrap();
        write(folder.path(), "two", later);
        let after = Snapshot::of(folder.path(), Some(&before), &[]).unwrap();
        assert!(!after.is_unchanged(&before, "a.json"));
    }

    #[test]
    fn an_older_file_of_the_same_size_and_time_is_not_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let long_ago = UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        write(folder.path(), "one", long_ago);
        let before = Snapshot::of(folder.path(), None, &[]).unwrap();
        write(folder.path(), "two", long_ago);
        let after = Snapshot::of(folder.path(), Some(&before), &[]).unwrap();
        assert!(after.is_unchanged(&before, "a.json"), "it was read");
        write(folder.path(), "two", long_ago + Duration::from_secs(1));
        let after = Snapshot::of(folder.path(), Some(&before), &[]).unwrap();
        assert!(!after.is_unchanged(&before, "a.json"));
    }

    fn write(folder: &Path, text: &str, modified: SystemTime) {
        let path = folder.join("a.json");
        fs::write(&path, text).unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
    }

    #[test]
    fn a_folder_differs_by_what_is_in_it_alone() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a/1.json", "a/2.json", "ab.json"] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, name).unwrap();
        }
        let before = Snapshot::of(folder.path(), None, &[]).unwrap();
        fs::write(folder.path().join("ab.json"), "new").unwrap();
        let after = Snapshot::of(folder.path(), Some(&before), &[]).unwrap();
        assert!(after.is_folder_unchanged(&before, "a/") && !after.is_unchanged(&before, "ab.json"));
        fs::remove_file(folder.path().join("a/2.json")).unwrap();
        assert!(!Snapshot::of(folder.path(), Some(&after), &[]).unwrap().is_folder_unchanged(&before, "a/"));
    }
}
