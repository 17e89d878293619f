//! A tool appears in its folder whole or not at all.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::folders;

/// Lets `fill` put a tool into a folder beside `place`, and moves it there once it is complete.
pub(super) fn whole(place: &Path, fill: impl FnOnce(&Path) -> Result<(), Failure>) -> Result<(), Failure> {
    let unfinished = place.with_added_extension(format!("unfinished-{}", std::process::id()));
    folders::empty(&unfinished)?;
    let filled = fill(&unfinished).and_then(|()| {
        folders::remove(place)?;
        fs::rename(&unfinished, place).map_err(Failure::file(place))
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
        let place = tools.path().join("trunk-1.2.3");
        let stopped = |_: &Path| Err(Failure::PortTaken(1));
        assert!(whole(&place, stopped).is_err());
        assert_eq!(fs::read_dir(tools.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_complete_tool_replaces_a_broken_one() {
        let tools = tempfile::tempdir().unwrap();
        let place = tools.path().join("trunk-1.2.3");
        fs::create_dir(&place).unwrap();
        fs::write(place.join("broken"), "").unwrap();
        whole(&place, |folder| fs::write(folder.join("trunk"), "").map_err(Failure::file(folder))).unwrap();
        assert!(place.join("trunk").is_file());
        assert!(!place.join("broken").exists());
    }
}
