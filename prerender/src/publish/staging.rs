//! Staging folder: the new site, or its new files, in the making beside the published one.

use super::record::Origin;
use crate::folders::{remove, with_suffix};
use crate::report::Error;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A folder of new files, and the names of all files that the site is to have; removed again if the run fails.
pub(super) struct Staging<'a> {
    pub(super) folder: PathBuf,
    /// The published site and the origins of its files, where this run only adds to it.
    published: Option<(&'a Path, &'a BTreeMap<String, Origin>)>,
    files: Mutex<BTreeMap<String, Origin>>,
}

impl<'a> Staging<'a> {
    /// A folder beside `out`, so that taking its place is a rename on one file system.
    pub(super) fn beside(
        out: &'a Path,
        published: Option<&'a BTreeMap<String, Origin>>,
    ) -> Result<Self, Error> {
        let folder = with_suffix(out, "new");
        remove(&folder)?;
        fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
        Ok(Self { folder, published: published.map(|files| (out, files)), files: Mutex::default() })
    }

    /// Reuses the published file, if it has the same origin; whether there is nothing to do.
    pub(super) fn reuse(&self, name: &str, origin: Origin) -> bool {
        let is_published = self.published.is_some_and(|(_, files)| files.get(name) == Some(&origin));
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
        fs::write(&path, text).map_err(Error::file(&path))
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
        fs::copy(source, &path).map(drop).map_err(Error::file(source))
    }

    /// Names and origins of all files that the site is to have.
    pub(super) fn files(&self) -> BTreeMap<String, Origin> {
        std::mem::take(&mut *self.files.lock().unwrap_or_else(PoisonError::into_inner))
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
        self.published
            .is_some_and(|(site, _)| fs::read(site.join(name)).is_ok_and(|published| published == bytes))
    }

    fn path(&self, name: &str) -> Result<PathBuf, Error> {
        let path = self.folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::file(parent))?;
        }
        Ok(path)
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        _ = remove(&self.folder);
    }
}
