//! Folder helpers: names beside a folder, removal with all that is in it.

use crate::report::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// `dist` → `dist.old`
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    path.with_file_name(name)
}

/// Removes a folder, if there is one.
pub(crate) fn remove(folder: &Path) -> Result<(), Error> {
    if folder.exists() { fs::remove_dir_all(folder).map_err(Error::file(folder)) } else { Ok(()) }
}
