//! Folder helpers: names beside a folder, removal with all that is in it, and writing through to the disk.

use crate::report::Error;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// As many links as Linux follows (`ELOOP` in path_resolution(7)).
const MAX_LINKS: usize = 40;

/// `dist` → `dist.old`
pub(crate) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(suffix);
    path.with_file_name(name)
}

/// The folder that something stands in.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// Where a path leads through symbolic links, also where nothing stands yet.
pub(crate) fn resolved(path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        match fs::read_link(&path) {
            Ok(target) => path = parent(&path).join(target),
            Err(_) => break,
        }
    }
    path
}

/// Removes a folder, if there is one.
pub(crate) fn remove(folder: &Path) -> Result<(), Error> {
    if folder.exists() { fs::remove_dir_all(folder).map_err(Error::file(folder)) } else { Ok(()) }
}

/// Writes everything in a folder through to the disk, so that after a power cut no file is there by its name alone.
#[cfg(target_os = "linux")]
pub(crate) fn sync(folder: &Path) -> Result<(), Error> {
    // One call for the file system: file by file, 100,000 pages would take minutes.
    let synced = File::open(folder).and_then(|file| Ok(rustix::fs::syncfs(file)?));
    synced.map_err(Error::file(folder))
}

/// Writes everything in a folder through to the disk, so that after a power cut no file is there by its name alone.
#[cfg(not(target_os = "linux"))]
pub(crate) fn sync(folder: &Path) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        if path.is_dir() {
            sync(&path)?;
        } else {
            File::open(&path).and_then(|file| file.sync_all()).map_err(Error::file(&path))?;
        }
    }
    sync_names(folder)
}

/// Writes the names in a folder through to the disk. Only unix can open a folder for that.
pub(crate) fn sync_names(folder: &Path) -> Result<(), Error> {
    let synced = if cfg!(unix) { File::open(folder).and_then(|file| file.sync_all()) } else { Ok(()) };
    synced.map_err(Error::file(folder))
}

/// Writes a small file so that it is there as a whole or not at all.
pub(crate) fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let new = with_suffix(path, "new");
    let write = || -> io::Result<()> {
        fs::write(&new, bytes)?;
        File::open(&new)?.sync_all()?;
        fs::rename(&new, path)
    };
    write().map_err(Error::file(path))?;
    sync_names(parent(path))
}
