//! Atomic swap: the staged site takes the old one's place, or its new files are added. What is interrupted, be it by a power
//! cut, the next run resumes. Whoever places files forgets the record first.

use super::record::Record;
use crate::compress::{EXTENSIONS, sibling};
use crate::folders::{parent, remove, sync, sync_names, with_suffix, write_atomic};
use crate::report::Error;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Replaces the old site by the staged one: where the system can, they change places in one step.
pub(super) fn replace(folder: &Path, out: &Path) -> Result<(), Error> {
    sync(folder)?;
    Record::forget(out)?;
    if !out.exists() {
        fs::rename(folder, out).map_err(Error::file(out))?;
    } else if exchange(folder, out).is_err() {
        take_turns(folder, out)?;
    }
    sync_names(parent(out))
}

/// Lets two folders change places.
#[cfg(target_os = "linux")]
fn exchange(folder: &Path, out: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, folder, CWD, out, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_folder: &Path, _out: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// The same in two steps, the second of which is undone if it fails; the next run undoes it if this one is killed.
fn take_turns(folder: &Path, out: &Path) -> Result<(), Error> {
    let old = with_suffix(out, "old");
    remove(&old)?;
    fs::rename(out, &old).map_err(Error::file(out))?;
    if let Err(error) = fs::rename(folder, out) {
        _ = fs::rename(&old, out);
        return Err(Error::File { path: out.to_owned(), error });
    }
    remove(&old)
}

/// Adds the staged files to the site and removes those named in `removed`, with their compressed copies. `<site>.changes` is a
/// journal of this: the name of the staging folder, then those of what is removed, a line each. It exists until all is done,
/// so that the next run resumes what was interrupted.
pub(super) fn add(folder: &Path, out: &Path, mut removed: Vec<String>) -> Result<(), Error> {
    stale_copies(folder, out, "", &mut removed)?;
    sync(folder)?;
    let journal = with_suffix(out, "changes");
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    removed.insert(0, name);
    write_atomic(&journal, removed.join("\n").as_bytes())?;
    apply(out, &journal)
}

/// Resumes what an interrupted run has left to do.
pub(super) fn resume(out: &Path) -> Result<(), Error> {
    let (journal, old) = (with_suffix(out, "changes"), with_suffix(out, "old"));
    if !out.exists() && old.exists() {
        fs::rename(&old, out).map_err(Error::file(out))?;
    }
    if journal.exists() { apply(out, &journal) } else { Ok(()) }
}

fn apply(out: &Path, journal: &Path) -> Result<(), Error> {
    Record::forget(out)?;
    let text = fs::read_to_string(journal).map_err(Error::file(journal))?;
    let (folder, removed) = text.split_once('\n').unwrap_or((&text, ""));
    for name in removed.lines().filter(|name| !name.is_empty()) {
        remove_file(out, &out.join(name))?;
    }
    let folder = out.with_file_name(folder);
    if folder.exists() {
        move_into(&folder, out)?;
    }
    sync(out)?;
    remove(&folder)?;
    fs::remove_file(journal).map_err(Error::file(journal))
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
        let stands = fs::symlink_metadata(&target).ok();
        if path.is_dir() {
            // What is no folder is nothing that a run has made.
            if stands.is_some_and(|stands| !stands.is_dir()) {
                fs::remove_file(&target).map_err(Error::file(&target))?;
            }
            move_into(&path, &target)?;
        } else {
            if stands.is_some_and(|stands| stands.is_dir()) {
                remove(&target)?;
            }
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
