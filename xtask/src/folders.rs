//! Paths: the workspace, its build folders, and the tools outside it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let own = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let mut root = PathBuf::from(own);
    root.pop();
    root
}

/// A path in the workspace.
pub(crate) fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// The folder of installed tools, outside the workspace so that all clones share it.
pub(crate) fn tools() -> PathBuf {
    tools_from(|name| env::var_os(name).filter(|value| !value.is_empty()))
}

fn tools_from(variable: impl Fn(&str) -> Option<OsString>) -> PathBuf {
    if let Some(chosen) = variable("PORTAL_TOOLS") {
        return PathBuf::from(chosen);
    }
    let cache = variable("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || PathBuf::from(variable("HOME").or_else(|| variable("USERPROFILE")).unwrap_or_default());
    cache.unwrap_or_else(|| home().join(".cache")).join("portal-tools")
}

/// Creates a folder, or empties it.
pub(crate) fn empty(path: &Path) -> Result<(), Failure> {
    remove(path)?;
    fs::create_dir_all(path).map_err(Failure::file(path))
}

/// Removes a folder if it exists.
pub(crate) fn remove(path: &Path) -> Result<(), Failure> {
    match path.exists() {
        true => fs::remove_dir_all(path).map_err(Failure::file(path)),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tools_go_where_the_environment_says_or_into_the_home_cache() {
        let given = |names: &'static [&str]| {
            tools_from(|name| names.contains(&name).then(|| format!("/{name}").into()))
        };
        assert_eq!(given(&["HOME"]), Path::new("/HOME/.cache/portal-tools"));
        assert_eq!(given(&["HOME", "XDG_CACHE_HOME"]), Path::new("/XDG_CACHE_HOME/portal-tools"));
        assert_eq!(given(&["HOME", "PORTAL_TOOLS"]), Path::new("/PORTAL_TOOLS"));
    }
}
