//! Looks up programs on `PATH`.

use std::env;
use std::path::PathBuf;

/// The first of these programs that is on `PATH`.
pub(super) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let found = |name: &&str| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file());
    names.iter().find_map(found)
}
