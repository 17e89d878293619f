//! Compares two sites file by file, with git.

use std::path::Path;
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;

/// The folder where assets of earlier builds remain; a fresh site has none.
const ASSETS: &str = "/assets/";

/// The differences between a site and a fresh build, with git's letters: `M` for other bytes, `A` for a file that only the
/// site has, `D` for one that only the fresh build has. Assets of earlier builds are ignored.
pub(super) fn differences(fresh: &Path, site: &Path) -> Result<Vec<String>, Failure> {
    let mut git = Command::new("git");
    git.args(["-c", "core.quotePath=false", "diff", "--no-index", "--no-renames", "--name-status", "--"]);
    git.arg(fresh).arg(site).current_dir(folders::root());
    let output = command::captured(&mut git, "install git")?;
    let is_old_asset = |line: &&str| line.starts_with('A') && line.contains(ASSETS);
    Ok(output.text.lines().filter(|line| !is_old_asset(line)).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("assets")).unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn between(fresh: &[(&str, &str)], ours: &[(&str, &str)]) -> Vec<String> {
        let (fresh, ours) = (site(fresh), site(ours));
        let lines = differences(fresh.path(), ours.path()).unwrap();
        let short = |line: &String| {
            let (kind, path) = line.split_once('\t').unwrap();
            format!("{kind} {}", path.rsplit('/').next().unwrap())
        };
        lines.iter().map(short).collect()
    }

    #[test]
    fn files_of_earlier_builds_are_no_difference() {
        let ours = [("index.html", "a"), ("assets/new.wasm", "b"), ("assets/old.wasm", "c")];
        assert!(between(&ours[..2], &ours).is_empty());
    }

    #[test]
    fn every_other_difference_is_named() {
        let fresh = [("index.html", "x"), ("assets/new.wasm", "b")];
        let ours = [("index.html", "a"), ("sw.js", "b")];
        assert_eq!(between(&fresh, &ours), ["D new.wasm", "M index.html", "A sw.js"]);
    }
}
