//! How what was made comes to stand. What is interrupted meanwhile, be it by a power cut, the next run finishes.

use crate::compress::{KINDS, sibling};
use crate::folders::{remove, with_suffix};
use crate::report::Error;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Puts a whole new site in the place of the old one: two renames, with the old one kept until the new one stands.
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

/// Puts new files into the site, and takes away those named in `gone` with their compressed copies. All of that is written
/// down first: `<site>.changes` stands as long as it is being done, so that it is done wholly or, by the next run, after all.
pub(super) fn add(folder: &Path, out: &Path, mut gone: Vec<String>) -> Result<(), Error> {
    outgrown_copies(folder, out, "", &mut gone)?;
    let (list, new) = (with_suffix(out, "changes"), with_suffix(out, "changes.new"));
    fs::write(&new, gone.join("\n")).and_then(|()| fs::rename(&new, &list)).map_err(Error::file(&list))?;
    carry_out(folder, out, &list)
}

/// Finishes what an earlier run was kept from finishing.
pub(super) fn finish(out: &Path) -> Result<(), Error> {
    let list = with_suffix(out, "changes");
    if list.exists() { carry_out(&with_suffix(out, "new"), out, &list) } else { Ok(()) }
}

fn carry_out(folder: &Path, out: &Path, list: &Path) -> Result<(), Error> {
    let gone = fs::read_to_string(list).map_err(Error::file(list))?;
    for name in gone.lines().filter(|name| !name.is_empty()) {
        take_away(out, &out.join(name))?;
    }
    if folder.exists() {
        move_into(folder, out)?;
    }
    remove(folder)?;
    fs::remove_file(list).map_err(Error::file(list))
}

/// Names the compressed copies of files that came to be too small for one.
fn outgrown_copies(folder: &Path, out: &Path, below: &str, gone: &mut Vec<String>) -> Result<(), Error> {
    for path in entries(folder)? {
        let name = format!("{below}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            outgrown_copies(&path, out, &format!("{name}/"), gone)?;
            continue;
        }
        for kind in KINDS {
            if !sibling(&path, kind).exists() && sibling(&out.join(&name), kind).exists() {
                gone.push(format!("{name}.{kind}"));
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

/// Takes away a file, its copies, and the folders that are empty without it.
fn take_away(out: &Path, path: &Path) -> Result<(), Error> {
    for path in KINDS.map(|kind| sibling(path, kind)).iter().chain([&path.to_owned()]) {
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
