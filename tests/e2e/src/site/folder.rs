use crate::outcome::Outcome;
use std::fs;
use std::path::Path;

/// Copies a folder recursively.
pub(super) fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    let entries = fs::read_dir(from).map_err(|error| format!("{}: {error}", from.display()))?;
    for entry in entries {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &target)?,
            false => fs::copy(entry.path(), target).map(drop)?,
        }
    }
    Ok(())
}

/// The paths below `path` that have a page; redirect pages do not count.
pub(super) fn pages(folder: &Path, path: &str) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            found.extend(pages(&entry.path(), &format!("{path}{name}/"))?);
        } else if name == "index.html" && !leads_elsewhere(&fs::read_to_string(entry.path())?) {
            found.push(path.to_owned());
        }
    }
    Ok(found)
}

fn leads_elsewhere(page: &str) -> bool {
    page.contains("http-equiv=\"refresh\"")
}
