//! Files of a mirror: how they are written, counted and removed.

use super::document::Document;
use crate::folders::{parent, remove as remove_folder, with_suffix};
use crate::removals;
use crate::report::Error;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Writes a document so that it is there as a whole or as it was; an equal one is left alone.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Error> {
    if path.is_dir() {
        remove_folder(path)?; // nothing that a run has made
    }
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let new = with_suffix(path, "new");
    let written = fs::create_dir_all(parent(path))
        .and_then(|()| fs::write(&new, text))
        .and_then(|()| fs::rename(&new, path));
    written.map_err(Error::file(path))
}

/// An error if too many documents of pages would go, of which those in `names` stay.
pub(super) fn check_removals(folder: &Path, names: &BTreeSet<String>, is_allowed: bool) -> Result<(), Error> {
    let none = BTreeSet::from([Document::Site.path(), Document::Index.path()]);
    let is_document = |name: &&String| name.ends_with(".json");
    let before = others(folder, &none)?.iter().filter(is_document).count();
    let gone = others(folder, names)?.iter().filter(is_document).count();
    removals::check(gone, before, is_allowed)
}

/// Names of the files other than these, with `/`.
pub(super) fn others(folder: &Path, names: &BTreeSet<String>) -> Result<Vec<String>, Error> {
    let mut others = Vec::new();
    walk(folder, "", &mut others)?;
    others.retain(|name| !names.contains(name));
    Ok(others)
}

pub(super) fn remove(folder: &Path, names: &[String]) -> Result<(), Error> {
    for path in names.iter().map(|name| folder.join(name)) {
        fs::remove_file(&path).map_err(Error::file(&path))?;
    }
    Ok(())
}

fn walk(folder: &Path, below: &str, files: &mut Vec<String>) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let path = entry.map_err(Error::file(folder))?.path();
        let name = format!("{below}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            walk(&path, &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}
