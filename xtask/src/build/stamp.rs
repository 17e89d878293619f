//! Tells whether a template still belongs to the sources: a digest over the bytes of all that it is made from.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Variant;
use super::digest::Digest;
use super::inputs::files;
use crate::command;
use crate::failure::Failure;
use crate::folders;

const INPUTS: [&str; 9] = [
    "src",
    "style",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
    "xtask/src",
    "xtask/node",
];

/// The digest of everything a template is made from.
#[derive(PartialEq)]
pub(super) struct Stamp(String);

impl Stamp {
    pub(super) fn of_inputs(variant: &Variant) -> Result<Self, Failure> {
        let rustc = command::output(Command::new("rustc").arg("--version"), "install Rust: see rustup.rs")?;
        let mut digest = Digest::of(variant.profile.as_bytes());
        digest.add(rustc.as_bytes());
        add_all(&mut digest, &folders::root(), &INPUTS)?;
        Ok(Self(digest.short()))
    }

    /// Whether the variant's template is there and was made from the same.
    pub(super) fn is_on(&self, variant: &Variant) -> bool {
        let complete = variant.folder("template").join("index.html").is_file();
        complete && fs::read_to_string(place(variant)).is_ok_and(|old| old == self.0)
    }

    pub(super) fn put_on(&self, variant: &Variant) -> Result<(), Failure> {
        let place = place(variant);
        fs::write(&place, &self.0).map_err(Failure::file(&place))
    }

    /// From here on the template is being made: stopped half-way, it must not count as made.
    pub(super) fn remove(variant: &Variant) -> Result<(), Failure> {
        let place = place(variant);
        match place.exists() {
            true => fs::remove_file(&place).map_err(Failure::file(&place)),
            false => Ok(()),
        }
    }
}

/// Beside the template, not in it: all that is in it belongs to the site.
fn place(variant: &Variant) -> PathBuf {
    variant.folder("template").with_added_extension("stamp")
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
    fn a_changed_moved_or_new_file_changes_the_stamp_and_nothing_else_does() {
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
