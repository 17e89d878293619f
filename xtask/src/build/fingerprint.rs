//! Fingerprint: whether a template is up to date, by a hash over all its inputs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Variant;
use super::inputs::files;
use crate::command;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::folders;

const INPUTS: [&str; 12] = [
    "src",
    "style",
    "index.html",
    "page.json",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "build.rs",
    "xtask/src",
    "xtask/bindgen",
    "xtask/node",
];

/// The hash over all inputs of a template.
#[derive(PartialEq)]
pub(super) struct Fingerprint(String);

impl Fingerprint {
    pub(super) fn of_inputs(variant: &Variant) -> Result<Self, Failure> {
        let rustc = command::output(Command::new("rustc").arg("--version"), "install Rust: see rustup.rs")?;
        let mut digest = Digest::of(variant.profile.as_bytes());
        digest.add(rustc.as_bytes());
        add_all(&mut digest, &folders::root(), &INPUTS)?;
        Ok(Self(digest.short()))
    }

    /// Whether the variant's template exists and was built from the same inputs.
    pub(super) fn matches(&self, variant: &Variant) -> bool {
        let complete = variant.folder("template").join("index.html").is_file();
        complete && fs::read_to_string(path(variant)).is_ok_and(|old| old == self.0)
    }

    pub(super) fn save(&self, variant: &Variant) -> Result<(), Failure> {
        let path = path(variant);
        fs::write(&path, &self.0).map_err(Failure::file(&path))
    }

    /// Removes the fingerprint, so that an interrupted build does not count as complete.
    pub(super) fn remove(variant: &Variant) -> Result<(), Failure> {
        let path = path(variant);
        match path.exists() {
            true => fs::remove_file(&path).map_err(Failure::file(&path)),
            false => Ok(()),
        }
    }
}

/// Beside the template, not in it: the template's files are copied into the site.
fn path(variant: &Variant) -> PathBuf {
    variant.folder("template").with_added_extension("fingerprint")
}

fn add_all(digest: &mut Digest, root: &Path, inputs: &[&str]) -> Result<(), Failure> {
    for file in files(root, inputs)? {
        let name = file.strip_prefix(root).unwrap_or(&file);
        digest.add(name.to_string_lossy().as_bytes());
        digest.add(&fs::read(&file).map_err(Failure::file(&file))?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(root: &Path) -> String {
        let mut digest = Digest::of(b"");
        add_all(&mut digest, root, &["src", "index.html"]).unwrap();
        digest.short()
    }

    #[test]
    fn a_changed_moved_or_new_file_changes_the_fingerprint_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("src/pages")).unwrap();
        fs::write(root.join("src/pages/home.rs"), "one").unwrap();
        let first = digest(root);

        fs::write(root.join("src/pages/home.rs"), "one").unwrap();
        fs::write(root.join("notes.txt"), "not an input").unwrap();
        assert_eq!(digest(root), first);

        fs::rename(root.join("src/pages/home.rs"), root.join("src/home.rs")).unwrap();
        let moved = digest(root);
        fs::write(root.join("index.html"), "").unwrap();
        let added = digest(root);
        fs::write(root.join("index.html"), "two").unwrap();
        let changed = digest(root);
        assert!(first != moved && moved != added && added != changed);
    }
}
