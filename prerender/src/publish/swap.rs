//! Atomic swap: the staged site takes the old one's place, or its new files are added. What is interrupted, be it by a power
//! cut, the next run resumes.

use crate::compress::{EXTENSIONS, sibling};
use crate::folders::{remove, with_suffix};
use crate::report::Error;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Replaces the old site by the staged one: two renames, the second of which is undone if it fails.
pub(super) fn replace(folder: &Path, out: &Path) -> Result<(), Error> {
    let old = with_suffix(out, "old");
    remove(&old)?;
    if out.exists() {
        fs::rename(out, &old).map_err(Error::file(out))?;
    }
    if let Err(error) = fs::rename(folder, out) {
        _ = fs::rename(&old, out);
        return Err(Error::File { path: out.to_owned(), error });
    }
    remove(&old)
}

/// Adds the staged files to the site and removes those named in `removed`, with their compressed copies. The list of
/// removals is a journal: `<site>.changes` exists until all is done, so that the next run resumes what was interrupted.
pub(super) fn add(folder: &Path, out: &Path, mut removed: Vec<String>) -> Result<(), Error> {
    stale_copies(folder, out, "", &mut removed)?;
    let (list, new) = (with_suffix(out, "changes"), with_suffix(out, "changes.new"));
    fs::write(&new, removed.join("\n")).and_then(|()| fs::rename(&new, &list)).map_err(Error::file(&list))?;
    apply(folder, out, &list)
}

/// Resumes what an interrupted run has left to do.
pub(super) fn resume(out: &Path) -> Result<(), Error> {
    let list = with_suffix(out, "changes");
    if list.exists() { apply(&with_suffix(out, "new"), out, &list) } else { Ok(()) }
}

fn apply(folder: &Path, out: &Path, list: &Path) -> Result<(), Error> {
    let removed = fs::read_to_string(list).map_err(Error::file(list))?;
    for name in removed.lines().filter(|name| !name.is_empty()) {
        remove_file(out, &out.join(name))?;
    }
    if folder.exists() {
        move_into(folder, out)?;
    }
    remove(folder)?;
    fs::remove_file(list).map_err(Error::file(list))
}

/// Lists the compressed copies of files that have become too small for one.
fn stale_copies(folder: &Path, out: &Path, below: &str, removed: &mut Vec<String>) -> Result<(), Error> {
    for path in entries(folder)? {
        let name = format!("{below}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            stale_copies(&path, out, &format!("{name}/"), removed)?;
            continue;
        }
        for kind in EXTENSIONS {
            if !sibling(&path, kind).exists() && sibling(&out.join(&name), kind).exists() {
                removed.push(format!("{name}.{kind}"));
            }
        }
    }
    Ok(())
}

fn move_into(folder: &Path, out: &Path) -> Result<(), Error> {
    fs::create_dir_all(out).map_err(Error::file(out))?;
    for path in entries(folder)? {
        let target = out.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            move_into(&path, &target)?;
        } else {
            fs::rename(&path, &target).map_err(Error::file(&target))?;
        }
    }
    Ok(())
}

/// Removes a file, its copies, and the folders that are empty without it.
fn remove_file(out: &Path, path: &Path) -> Result<(), Error> {
    for path in EXTENSIONS.map(|kind| sibling(path, kind)).iter().chain([&path.to_owned()]) {
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(Error::file(path)(error)),
            _ => {}
        }
    }
    let mut folder = path.parent();
    while let Some(empty) = folder.filter(|folder| *folder != out && fs::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(Error::file(folder))?;
    entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(Error::file(folder))
}
