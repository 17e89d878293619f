//! Files of earlier builds. Pages of those builds live on in readers' tabs and in caches, and still ask for them.

use crate::report::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// The folder of the files that are named by their content: only these cannot be in the way of newer ones.
const FOLDER: &str = "assets";

/// How long after its last build a file is kept. Caches between the site and its readers keep a page for minutes to days,
/// tabs on phones for weeks.
const KEPT_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Puts into the new site what the old one has in its place and the new one lacks, but for what is too old by `now`.
pub(crate) fn keep(old: &Path, new: &Path, now: SystemTime) -> Result<(), Error> {
    let (old, new) = (old.join(FOLDER), new.join(FOLDER));
    if !old.is_dir() || !new.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(&old).map_err(Error::file(&old))? {
        let entry = entry.map_err(Error::file(&old))?;
        let (from, to) = (entry.path(), new.join(entry.file_name()));
        let about = entry.metadata().map_err(Error::file(&from))?;
        let built = about.modified().map_err(Error::file(&from))?;
        let is_recent = now.duration_since(built).is_ok_and(|age| age < KEPT_FOR);
        if about.is_file() && is_recent && !to.exists() {
            copy(&from, &to, built).map_err(Error::file(&from))?;
        }
    }
    Ok(())
}

/// A copy that tells the same age.
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
        let now = SystemTime::now();
        let day = Duration::from_secs(24 * 60 * 60);
        for (name, days) in [("recent.js", 29), ("aged.js", 31), ("same.js", 1)] {
            let path = old.join(FOLDER).join(name);
            fs::write(&path, "old").unwrap();
            fs::File::options().write(true).open(&path).unwrap().set_modified(now - day * days).unwrap();
        }
        fs::write(new.join(FOLDER).join("same.js"), "new").unwrap();

        keep(&old, &new, now).unwrap();
        let kept = |name: &str| new.join(FOLDER).join(name);
        assert!(kept("recent.js").exists() && !kept("aged.js").exists());
        assert_eq!(fs::read_to_string(kept("same.js")).unwrap(), "new");
        // Its age goes on from build to build: two more days and it is gone.
        keep(&new, &old, now).unwrap();
        fs::remove_file(old.join(FOLDER).join("recent.js")).unwrap();
        keep(&new, &old, now + day * 2).unwrap();
        assert!(!old.join(FOLDER).join("recent.js").exists());
    }
}
