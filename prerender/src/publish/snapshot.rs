//! Fingerprints of the files of a folder: BLAKE3 hashes. As in git's index, a file of which `stat` says what it said before is not
//! read again, except one written while the last snapshot was taken ("racy git").

use super::walk::Walk;
use crate::report::Error;
use crate::stat::{Stat, since_1970};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

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
    stat: Stat,
    hash: Hash,
}

impl Snapshot {
    /// A snapshot of every file below `folder`, without the top entries named in `except`. A file that has not changed since
    /// `before` is not read.
    pub(super) fn of(folder: &Path, before: Option<&Self>, except: &[&str]) -> Result<Self, Error> {
        let taken = since_1970(SystemTime::now());
        let Walk { files, skipped, .. } = Walk::through(folder, except)?;
        for (name, reason) in skipped {
            eprintln!("警告：{} 已跳过：{reason}。", folder.join(name).display());
        }
        let files: Result<BTreeMap<_, _>, Error> = files
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
        self.files.get(name).filter(|fingerprint| fingerprint.stat.touched() + CLOCK_RESOLUTION < self.taken)
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

fn fingerprint(path: &Path, before: Option<&Fingerprint>) -> Result<Fingerprint, Error> {
    let stat = fs::metadata(path).and_then(|metadata| Stat::of(&metadata)).map_err(Error::file(path))?;
    if let Some(before) = before.filter(|before| before.stat == stat) {
        return Ok(*before);
    }
    Ok(Fingerprint { stat, hash: hash(&fs::read(path).map_err(Error::file(path))?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_same_size_written_within_one_tick_is_seen_to_differ() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.json"), "one").unwrap();
        let mut before = Snapshot::of(folder.path(), None, &[]).unwrap();
        // As where the second write falls into the same tick of the clock, and so leaves the times as they are.
        fs::write(folder.path().join("a.json"), "two").unwrap();
        let after = Snapshot::of(folder.path(), None, &[]).unwrap();
        before.files.get_mut("a.json").unwrap().stat = after.files["a.json"].stat;
        let after = Snapshot::of(folder.path(), Some(&before), &[]).unwrap();
        assert!(!after.is_unchanged(&before, "a.json"));
    }

    #[test]
    fn a_file_that_was_not_touched_is_not_read_again() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.json"), "one").unwrap();
        let mut before = Snapshot::of(folder.path(), None, &[]).unwrap();
        before.taken += Duration::from_secs(60 * 60); // long after the file was written
        before.files.get_mut("a.json").unwrap().hash = Hash::default();
        let after = Snapshot::of(folder.path(), Some(&before), &[]).unwrap();
        assert!(after.is_unchanged(&before, "a.json"), "it was read");
    }

    #[cfg(unix)]
    #[test]
    fn a_correction_that_keeps_size_and_time_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        let write = |text: &str| {
            fs::write(&path, text).unwrap();
            let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
            fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
        };
        write("one");
        let mut before = Snapshot::of(folder.path(), None, &[]).unwrap();
        before.taken += Duration::from_secs(60 * 60);
        let changed = fs::metadata(&path).unwrap();
        while Stat::of(&fs::metadata(&path).unwrap()).unwrap() == Stat::of(&changed).unwrap() {
            write("two"); // until the clock of the file system has moved on
        }
        let after = Snapshot::of(folder.path(), Some(&before), &[]).unwrap();
        assert!(!after.is_unchanged(&before, "a.json"));
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
