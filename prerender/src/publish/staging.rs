//! Staging folder: the new site, or its new files, in the making beside the published one.

use super::record::{Origin, Record};
use super::site_files::SiteFiles;
use crate::folders::{parent, remove, with_suffix};
use crate::report::Error;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::{Mutex, PoisonError};

/// A folder of new files, and the names of all files that the site is to have; removed again if the run fails.
pub(super) struct Staging<'a> {
    pub(super) folder: PathBuf,
    /// The published site.
    pub(super) out: &'a Path,
    published: Option<Published<'a>>,
    files: Mutex<BTreeMap<String, Origin>>,
    written: Mutex<BTreeSet<String>>,
}

/// The published site, where this run only adds to it.
pub(super) struct Published<'a> {
    pub(super) folder: &'a Path,
    /// What the last run knew of it.
    pub(super) record: &'a Record,
    /// Its files as they are now.
    pub(super) now: &'a SiteFiles,
}

impl<'a> Staging<'a> {
    /// A folder beside `out`, so that taking its place is a rename on one file system; this run's own by its name. What others have
    /// left is removed.
    pub(super) fn beside(out: &'a Path, published: Option<Published<'a>>) -> Result<Self, Error> {
        remove_left(out)?;
        let folder = with_suffix(out, &format!("new-{}", process::id()));
        fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
        Ok(Self { folder, out, published, files: Mutex::default(), written: Mutex::default() })
    }

    /// Reuses the published file, if it has the same origin; whether there is nothing to do.
    pub(super) fn reuse(&self, name: &str, origin: Origin) -> bool {
        let is_published = self.published.as_ref().is_some_and(|published| {
            published.record.files.get(name) == Some(&origin) && published.is_as_left(name)
        });
        if is_published {
            self.claim(name, origin);
        }
        is_published
    }

    /// Writes a file, unless the published one has the same bytes. The first to claim a name has it.
    pub(super) fn write(&self, name: &str, origin: Origin, text: &str) -> Result<(), Error> {
        if !self.claim(name, origin) || self.is_unchanged(name, text.as_bytes()) {
            return Ok(());
        }
        let path = self.path(name)?;
        fs::write(&path, text).map_err(Error::file(&path))?;
        self.is_written(name);
        Ok(())
    }

    /// Whether a file of this name can be added: it is not there, nor is a folder in its place, nor a file in place of its
    /// folders.
    pub(super) fn is_free(&self, name: &str) -> bool {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = format!("{name}/");
        let is_folder =
            files.range(folder.clone()..).next().is_some_and(|(next, _)| next.starts_with(&folder));
        let mut folders = name.match_indices('/').map(|(at, _)| &name[..at]);
        !files.contains_key(name) && !is_folder && !folders.any(|folder| files.contains_key(folder))
    }

    /// Copies a file, unless its name is claimed.
    pub(super) fn copy(&self, name: &str, origin: Origin, source: &Path) -> Result<(), Error> {
        if !self.claim(name, origin) {
            return Ok(());
        }
        let path = self.path(name)?;
        fs::copy(source, &path).map_err(Error::file(source))?;
        self.is_written(name);
        Ok(())
    }

    /// Leaves the published file of this name, whatever its source is now.
    pub(super) fn retain(&self, name: &str, origin: Origin) -> Result<(), Error> {
        if self.reuse(name, origin) { Ok(()) } else { self.copy(name, origin, &self.out.join(name)) }
    }

    /// Names and origins of all files that the site is to have.
    pub(super) fn files(&self) -> BTreeMap<String, Origin> {
        std::mem::take(&mut *self.files.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Names of the files that this run has written; of the others the published ones stay.
    pub(super) fn written(&self) -> BTreeSet<String> {
        std::mem::take(&mut *self.written.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn is_written(&self, name: &str) {
        self.written.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned());
    }

    fn claim(&self, name: &str, origin: Origin) -> bool {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let is_free = !files.contains_key(name);
        if is_free {
            files.insert(name.to_owned(), origin);
        }
        is_free
    }

    fn is_unchanged(&self, name: &str, bytes: &[u8]) -> bool {
        self.published.as_ref().is_some_and(|published| {
            published.is_as_left(name)
                && fs::read(published.folder.join(name)).is_ok_and(|published| published == bytes)
        })
    }

    fn path(&self, name: &str) -> Result<PathBuf, Error> {
        let path = self.folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::file(parent))?;
        }
        Ok(path)
    }
}

impl Published<'_> {
    fn is_as_left(&self, name: &str) -> bool {
        self.now.is_as(&self.record.site_files, name)
    }
}

/// Removes the staging folders of runs that were killed.
fn remove_left(out: &Path) -> Result<(), Error> {
    let beside = parent(out);
    let Ok(entries) = fs::read_dir(beside) else { return Ok(()) };
    let name = with_suffix(out, "new").file_name().unwrap_or_default().to_string_lossy().into_owned();
    for entry in entries {
        let path = entry.map_err(Error::file(beside))?.path();
        let other = path.file_name().unwrap_or_default().to_string_lossy();
        if other == name || other.starts_with(&format!("{name}-")) {
            remove(&path)?;
        }
    }
    Ok(())
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        _ = remove(&self.folder);
    }
}
