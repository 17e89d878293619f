//! The site as it stands: every file with what `stat` says of it. Where that is not what the last run has left, somebody else was
//! there, or a power cut, and the file is made anew.

use crate::compress::EXTENSIONS;
use crate::report::Error;
use crate::stat::Stat;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// Files by their names below the folder of the site, with `/`, compressed copies too.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct SiteFiles(BTreeMap<String, Stat>);

impl SiteFiles {
    /// The files at `out` as they are now; none where nothing stands.
    pub(super) fn at(out: &Path) -> Result<Self, Error> {
        match fs::metadata(out) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            _ => files(out, "").map(|files| Self(files.into_iter().collect())),
        }
    }

    /// Whether a file and its compressed copies are as they were `then`.
    pub(super) fn is_as(&self, then: &Self, name: &str) -> bool {
        self.0.contains_key(name)
            && copies(name).chain([name.to_owned()]).all(|name| self.0.get(&name) == then.0.get(&name))
    }

    /// Names of the files, sorted.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Without the files that differ from what they were `then`, except those that this run has written.
    pub(super) fn without_changes(mut self, then: &Self, is_written: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|name, stat| is_written(original(name)) || then.0.get(name) == Some(stat));
        self
    }
}

/// The name of the file that a compressed copy goes with; the name itself where it is no copy's.
pub(super) fn original(name: &str) -> &str {
    let copy_of = |kind: &&'static str| name.strip_suffix(*kind)?.strip_suffix('.');
    EXTENSIONS.iter().find_map(copy_of).unwrap_or(name)
}

fn copies(name: &str) -> impl Iterator<Item = String> {
    EXTENSIONS.iter().map(move |kind| format!("{name}.{kind}"))
}

fn files(folder: &Path, below: &str) -> Result<Vec<(String, Stat)>, Error> {
    let entries: Result<Vec<_>, _> = fs::read_dir(folder).map_err(Error::file(folder))?.collect();
    let parts: Result<Vec<Vec<_>>, Error> = entries
        .map_err(Error::file(folder))?
        .into_par_iter()
        .map(|entry| {
            let (path, name) = (entry.path(), format!("{below}{}", entry.file_name().to_string_lossy()));
            // Of a link the link itself: nothing that a run writes is one.
            let metadata = entry.metadata().map_err(Error::file(&path))?;
            if metadata.is_dir() {
                return files(&path, &format!("{name}/"));
            }
            Ok(vec![(name, Stat::of(&metadata).map_err(Error::file(&path))?)])
        })
        .collect();
    Ok(parts?.into_iter().flatten().collect())
}
