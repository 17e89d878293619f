//! Retention of old assets: pages of earlier builds live on in readers' tabs and in caches, and still request their files.

use crate::report::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// The folder of files with a content hash in their names: only these cannot collide with newer ones.
const FOLDER: &str = "assets";

/// How long a file is retained after the last build it was part of. Caches between the site and its readers keep a page
/// for minutes to days, tabs on phones for weeks.
const RETENTION: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Whether a file of the site, by its name, is an asset, of the present build or an old one.
pub(crate) fn is_asset(name: &str) -> bool {
    name.strip_prefix(FOLDER).is_some_and(|name| name.starts_with('/'))
}

/// Copies into the new site those assets of the old one that it lacks, except those past their retention at `now`.
pub(crate) fn retain(old: &Path, new: &Path, now: SystemTime) -> Result<(), Error> {
    let (old, new) = (old.join(FOLDER), new.join(FOLDER));
    if !old.is_dir() || !new.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(&old).map_err(Error::file(&old))? {
        let entry = entry.map_err(Error::file(&old))?;
        let (from, to) = (entry.path(), new.join(entry.file_name()));
        let metadata = entry.metadata().map_err(Error::file(&from))?;
        let built = metadata.modified().map_err(Error::file(&from))?;
        let is_recent = now.duration_since(built).is_ok_and(|age| age < RETENTION);
        if metadata.is_file() && is_recent && !to.exists() {
            copy(&from, &to, built).map_err(Error::file(&from))?;
        }
    }
    Ok(())
}

/// A copy with the same modification time, so that its age goes on from build to build.
fn copy(from: &Path, to: &Path, built: SystemTime) -> std::io::Result<()> {
    fs::copy(from, to)?;
    fs::File::options().write(true).open(to)?.set_modified(built)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recent_files_are_kept_with_their_age_and_old_ones_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        for site in [&old, &new] {
            fs::create_dir_all(site.join(FOLDER)).unwrap();
        }
        let day = Duration::from_secs(24 * 60 * 60);
        let now = SystemTime::UNIX_EPOCH + day * 20_000;
        for (name, days) in [("recent.js", 29), ("aged.js", 31), ("same.js", 1)] {
            let path = old.join(FOLDER).join(name);
            fs::write(&path, "old").unwrap();
            fs::File::options().write(true).open(&path).unwrap().set_modified(now - day * days).unwrap();
        }
        fs::write(new.join(FOLDER).join("same.js"), "new").unwrap();

        retain(&old, &new, now).unwrap();
        let retained = |name: &str| new.join(FOLDER).join(name);
        assert!(retained("recent.js").exists() && !retained("aged.js").exists());
        assert_eq!(fs::read_to_string(retained("same.js")).unwrap(), "new");
        // Its age goes on from build to build: two more days and it is gone.
        retain(&new, &old, now).unwrap();
        fs::remove_file(old.join(FOLDER).join("recent.js")).unwrap();
        retain(&new, &old, now + day * 2).unwrap();
        assert!(!old.join(FOLDER).join("recent.js").exists());
    }
}
