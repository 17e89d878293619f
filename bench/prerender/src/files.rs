//! File operations whose errors name the path.

use crate::failure::Failure;
use serde_json::Value;
use std::fs;
use std::path::Path;

pub(crate) fn text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}

pub(crate) fn json(path: &Path) -> Result<Value, Failure> {
    let broken =
        |error: serde_json::Error| Failure::Broken { path: path.to_owned(), problem: error.to_string() };
    serde_json::from_str(&text(path)?).map_err(broken)
}

/// Writes a file, creating its parent folders.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    }
    fs::write(path, text).map_err(Failure::file(path))
}

/// Copies a folder, without the top-level entries in `except`.
pub(crate) fn copy(from: &Path, to: &Path, except: &[&str]) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(Failure::file(to))?;
    for entry in fs::read_dir(from).map_err(Failure::file(from))? {
        let entry = entry.map_err(Failure::file(from))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if except.iter().any(|left_out| entry.file_name() == *left_out) {
            continue;
        }
        match source.is_dir() {
            true => copy(&source, &target, &[])?,
            false => fs::copy(&source, &target).map(drop).map_err(Failure::file(&source))?,
        }
    }
    Ok(())
}

/// Removes a folder if it exists.
pub(crate) fn remove(folder: &Path) -> Result<(), Failure> {
    if folder.exists() { fs::remove_dir_all(folder).map_err(Failure::file(folder)) } else { Ok(()) }
}

/// Collects all files below a folder, as relative paths with `/`.
pub(crate) fn visit(folder: &Path, above: &str, tell: &mut impl FnMut(String)) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
        let entry = entry.map_err(Failure::file(folder))?;
        let name = format!("{above}{}", entry.file_name().to_string_lossy());
        match entry.file_type().map_err(Failure::file(folder))?.is_dir() {
            true => visit(&entry.path(), &format!("{name}/"), tell)?,
            false => tell(name),
        }
    }
    Ok(())
}
