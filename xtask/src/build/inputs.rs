//! Input files of a build.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// All files at or below the inputs, sorted.
pub(crate) fn files(root: &Path, inputs: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    for input in inputs {
        gather(&root.join(input), &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn gather(path: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if path.is_file() {
        found.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in fs::read_dir(path).map_err(Failure::file(path))? {
            gather(&entry.map_err(Failure::file(path))?.path(), found)?;
        }
    }
    Ok(())
}
