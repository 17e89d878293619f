use portal_e2e::Outcome;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        match path.is_dir() {
            true => found.extend(files(&path)?),
            false => found.push(path),
        }
    }
    Ok(found)
}

/// Copies a folder recursively.
pub(crate) fn copy(from: &Path, to: &Path) -> Outcome {
    for file in files(from)? {
        put(&to.join(file.strip_prefix(from)?), &fs::read(&file)?)?;
    }
    Ok(())
}

/// Writes a file, creating its parent folders.
pub(crate) fn put(path: &Path, content: &[u8]) -> Outcome {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()).into())
}
