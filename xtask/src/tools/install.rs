//! Atomic installation: a tool is written into a staging folder, which is then renamed.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::folders;

/// Runs `fill` on a staging folder beside `folder`, and renames that once it is complete.
pub(super) fn atomically(
    folder: &Path,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let unfinished = folder.with_added_extension(format!("unfinished-{}", std::process::id()));
    folders::empty(&unfinished)?;
    let filled = fill(&unfinished).and_then(|()| {
        folders::remove(folder)?;
        fs::rename(&unfinished, folder).map_err(Failure::file(folder))
    });
    if filled.is_err() {
        folders::remove(&unfinished)?;
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_whose_installation_fails_leaves_nothing_behind() {
        let tools = tempfile::tempdir().unwrap();
        let folder = tools.path().join("trunk-1.2.3");
        let stopped = |_: &Path| Err(Failure::PortTaken(1));
        assert!(atomically(&folder, stopped).is_err());
        assert_eq!(fs::read_dir(tools.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_complete_tool_replaces_a_broken_one() {
        let tools = tempfile::tempdir().unwrap();
        let folder = tools.path().join("trunk-1.2.3");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("broken"), "").unwrap();
        atomically(&folder, |new| fs::write(new.join("trunk"), "").map_err(Failure::file(new))).unwrap();
        assert!(folder.join("trunk").is_file());
        assert!(!folder.join("broken").exists());
    }
}
