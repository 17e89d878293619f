//! What a mirror knows of its documents, to ask for none that has not changed: entity tags (RFC 9110, section 8.8.3) and the times
//! that the index says. Each is about the very file that it was written with, and of no use for another.

use crate::folders::{with_suffix, write_atomic};
use crate::report::Error;
use crate::stat::Stat;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// By the path of the document.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Validators {
    /// The API that was asked.
    pub(super) base: String,
    pub(super) documents: BTreeMap<String, Validator>,
}

/// Of one document.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Validator {
    /// The `ETag` of its answer.
    pub(super) etag: Option<String>,
    /// `updated_at` in the index.
    pub(super) updated: Option<String>,
    stat: Stat,
}

impl Validators {
    /// None yet, of the API at `base`.
    pub(super) fn of_api(base: &str) -> Self {
        Self { base: base.to_owned(), documents: BTreeMap::new() }
    }

    /// Of the mirror in `folder`; none, if there are none that can be read.
    pub(super) fn load(folder: &Path) -> Self {
        let bytes = fs::read(file(folder)).unwrap_or_default();
        postcard::from_bytes(&bytes).unwrap_or_default()
    }

    pub(super) fn save(&self, folder: &Path) -> Result<(), Error> {
        let path = file(folder);
        let bytes = postcard::to_stdvec(self).map_err(std::io::Error::other).map_err(Error::file(&path))?;
        write_atomic(&path, &bytes)
    }

    /// That of a document, unless its file is not as it was left: a run was killed, or somebody else was there.
    pub(super) fn of_file(&self, name: &str, path: &Path) -> Option<Validator> {
        let stat = stat(path).ok();
        self.documents.get(name).filter(|validator| Some(validator.stat) == stat).cloned()
    }
}

impl Validator {
    /// Of the document in the file at `path`, as it is now.
    pub(super) fn new(etag: Option<String>, updated: Option<&str>, path: &Path) -> Result<Self, Error> {
        Ok(Self { etag, updated: updated.map(str::to_owned), stat: stat(path).map_err(Error::file(path))? })
    }
}

fn stat(path: &Path) -> std::io::Result<Stat> {
    fs::metadata(path).and_then(|metadata| Stat::of(&metadata))
}

fn file(folder: &Path) -> PathBuf {
    with_suffix(folder, "validators")
}
