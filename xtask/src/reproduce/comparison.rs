//! Two sites, file by file.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::build::inputs::files;
use crate::failure::Failure;

/// What sets one site apart from another that was built afresh.
#[derive(Debug, PartialEq)]
pub(super) struct Comparison {
    same: usize,
    /// Both have it, with other bytes.
    differing: Vec<PathBuf>,
    /// Only the fresh one has it.
    lacking: Vec<PathBuf>,
    /// Only the first one has it.
    surplus: Vec<PathBuf>,
    /// Files of earlier builds, which stay for pages that still ask for them; a fresh site has none.
    kept: usize,
}

impl Comparison {
    pub(super) fn of(site: &Path, fresh: &Path) -> Result<Self, Failure> {
        let (ours, theirs) = (names(site)?, names(fresh)?);
        let mut found = Self {
            same: 0,
            differing: Vec::new(),
            lacking: theirs.difference(&ours).cloned().collect(),
            surplus: Vec::new(),
            kept: 0,
        };
        for name in ours.intersection(&theirs) {
            match read(&site.join(name))? == read(&fresh.join(name))? {
                true => found.same += 1,
                false => found.differing.push(name.clone()),
            }
        }
        let (kept, surplus) = ours.difference(&theirs).cloned().partition(|name| name.starts_with("assets"));
        let kept: Vec<PathBuf> = kept;
        (found.kept, found.surplus) = (kept.len(), surplus);
        Ok(found)
    }

    pub(super) fn is_equal(&self) -> bool {
        self.differing.is_empty() && self.lacking.is_empty() && self.surplus.is_empty()
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (word, names) in
            [("differs", &self.differing), ("only anew", &self.lacking), ("only here", &self.surplus)]
        {
            for name in names {
                writeln!(f, "{word}: {}", name.display())?;
            }
        }
        write!(f, "{} files are the same", self.same)?;
        match self.kept {
            0 => Ok(()),
            kept => write!(f, "; {kept} of earlier builds are kept beside them"),
        }
    }
}

fn names(site: &Path) -> Result<BTreeSet<PathBuf>, Failure> {
    let inside = |file: PathBuf| file.strip_prefix(site).map(Path::to_path_buf).unwrap_or(file);
    Ok(files(site, &["."])?.into_iter().map(inside).collect())
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(Failure::file(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("assets")).unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn told(ours: &[(&str, &str)], theirs: &[(&str, &str)]) -> (bool, String) {
        let comparison = Comparison::of(site(ours).path(), site(theirs).path()).unwrap();
        (comparison.is_equal(), comparison.to_string())
    }

    #[test]
    fn files_of_earlier_builds_are_no_difference() {
        let ours = [("index.html", "a"), ("assets/new.wasm", "b"), ("assets/old.wasm", "c")];
        let (equal, told) = told(&ours, &ours[..2]);
        assert_eq!(
            (equal, told.as_str()),
            (true, "2 files are the same; 1 of earlier builds are kept beside them")
        );
    }

    #[test]
    fn every_other_difference_is_named() {
        let ours = [("index.html", "a"), ("sw.js", "b")];
        let theirs = [("index.html", "x"), ("assets/new.wasm", "b")];
        let (equal, told) = told(&ours, &theirs);
        let expected =
            "differs: index.html\nonly anew: assets/new.wasm\nonly here: sw.js\n0 files are the same";
        assert_eq!((equal, told.as_str()), (false, expected));
    }
}
