//! What the files of a folder hold, told by their hashes. A file that looks as it did (size and time) is not read again, as
//! git does it; one that was written while the last look was taken is (git's "racy" files).

use crate::report::Error;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Clocks of file systems tick this slowly at worst (FAT: two seconds).
const TICK: Duration = Duration::from_secs(2);

/// A BLAKE3 hash, its first half: no two files of a portal meet in it by chance.
pub(super) type Hash = [u8; 16];

/// Files by their names below the folder, with `/`.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Snapshot {
    taken: Duration,
    files: BTreeMap<String, Stamp>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct Stamp {
    bytes: u64,
    /// Since 1970.
    modified: Duration,
    hash: Hash,
}

impl Snapshot {
    /// Looks at every file below `folder`, without the top entries named in `except`; one that has not changed since `before`
    /// is not read.
    pub(super) fn of(folder: &Path, before: Option<&Self>, except: &[&str]) -> Result<Self, Error> {
        let taken = since_1970(SystemTime::now());
        let mut paths = Vec::new();
        gather(folder, "", except, &mut paths)?;
        let files: Result<BTreeMap<_, _>, Error> = paths
            .into_par_iter()
            .map(|(name, path)| {
                let stamp = stamp(&path, before.and_then(|before| before.trusted(&name)))?;
                Ok((name, stamp))
            })
            .collect();
        Ok(Self { taken, files: files? })
    }

    /// What is known of a file, unless it may have changed within the tick of the clock at which it was looked at.
    fn trusted(&self, name: &str) -> Option<&Stamp> {
        self.files.get(name).filter(|stamp| stamp.modified + TICK < self.taken)
    }

    /// The names, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether the file holds what it held then; a file that is in neither is the same as well.
    pub(super) fn is_as_in(&self, before: &Self, name: &str) -> bool {
        self.hash(name) == before.hash(name)
    }

    fn hash(&self, name: &str) -> Option<Hash> {
        self.files.get(name).map(|stamp| stamp.hash)
    }

    /// Whether all files below this folder, with its `/`, hold what they held then, and are the same files.
    pub(super) fn is_as_below(&self, before: &Self, folder: &str) -> bool {
        self.below(folder).eq(before.below(folder))
    }

    fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, Hash)> {
        let beginning =
            self.files.range(folder.to_owned()..).take_while(move |(name, _)| name.starts_with(folder));
        beginning.map(|(name, stamp)| (name.as_str(), stamp.hash))
    }

    /// One hash for all of it.
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

fn gather(
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
            gather(&path, &format!("{name}/"), &[], files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}

fn stamp(path: &Path, before: Option<&Stamp>) -> Result<Stamp, Error> {
    let about = fs::metadata(path).map_err(Error::file(path))?;
    let (bytes, modified) = (about.len(), since_1970(about.modified().map_err(Error::file(path))?));
    if let Some(before) = before.filter(|before| before.bytes == bytes && before.modified == modified) {
        return Ok(*before);
    }
    let hash = hash(&fs::read(path).map_err(Error::file(path))?);
    Ok(Stamp { bytes, modified, hash })
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
        let path = folder.path().join("a.json");
        fs::write(&path, "one").unwrap();
        let before = Snapshot::of(folder.path(), None, &[]).unwrap();
        let time = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, "two").unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
        let after = Snapshot::of(folder.path(), Some(&before), &[]).unwrap();
        assert!(!after.is_as_in(&before, "a.json"));
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
        assert!(after.is_as_below(&before, "a/") && !after.is_as_in(&before, "ab.json"));
        fs::remove_file(folder.path().join("a/2.json")).unwrap();
        assert!(!Snapshot::of(folder.path(), Some(&after), &[]).unwrap().is_as_below(&before, "a/"));
    }
}
