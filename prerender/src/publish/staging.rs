//! What is being made, beside the site that stands.

use super::record::Origin;
use crate::folders::{remove, with_suffix};
use crate::report::Error;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A folder of new files, and the names of all files that the site is to have; removed again if it does not come to stand.
pub(super) struct Staging<'a> {
    pub(super) folder: PathBuf,
    /// The site that stands, and what its files were made from, where this run only adds to it.
    standing: Option<(&'a Path, &'a BTreeMap<String, Origin>)>,
    files: Mutex<BTreeMap<String, Origin>>,
}

impl<'a> Staging<'a> {
    /// A folder beside `out`, so that taking its place is a rename on one file system.
    pub(super) fn beside(
        out: &'a Path,
        standing: Option<&'a BTreeMap<String, Origin>>,
    ) -> Result<Self, Error> {
        let folder = with_suffix(out, "new");
        remove(&folder)?;
        fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
        Ok(Self { folder, standing: standing.map(|files| (out, files)), files: Mutex::default() })
    }

    /// Leaves a file as it stands, if it was made from the same then; answers whether there is nothing to do.
    pub(super) fn leave(&self, name: &str, origin: Origin) -> bool {
        let stands = self.standing.is_some_and(|(_, files)| files.get(name) == Some(&origin));
        if stands {
            self.claim(name, origin);
        }
        stands
    }

    /// Writes a file, unless it stands already with the same bytes. The first who writes a name has it.
    pub(super) fn write(&self, name: &str, origin: Origin, text: &str) -> Result<(), Error> {
        if !self.claim(name, origin) || self.stands(name, text.as_bytes()) {
            return Ok(());
        }
        let path = self.place(name)?;
        fs::write(&path, text).map_err(Error::file(&path))
    }

    /// Copies a file.
    pub(super) fn copy(&self, name: &str, origin: Origin, source: &Path) -> Result<(), Error> {
        if !self.claim(name, origin) {
            return Ok(());
        }
        let path = self.place(name)?;
        fs::copy(source, &path).map(drop).map_err(Error::file(source))
    }

    /// The names of all files that the site is to have.
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

    fn stands(&self, name: &str, bytes: &[u8]) -> bool {
        self.standing.is_some_and(|(site, _)| fs::read(site.join(name)).is_ok_and(|known| known == bytes))
    }

    fn place(&self, name: &str) -> Result<PathBuf, Error> {
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
