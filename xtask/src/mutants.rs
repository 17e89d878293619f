//! `cargo xtask mutants`: mutation testing of the model and the routes with cargo-mutants. Both are copied into a package
//! without Leptos, so that a mutant takes seconds.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::tools;

/// The folder of the package: copies, so that they may be mutated in place.
const FOLDER: &str = "target/mutants";
/// Its files: from, to.
const PARTS: [(&str, &str); 6] = [
    ("xtask/mutants/Cargo.toml", "Cargo.toml"),
    ("Cargo.lock", "Cargo.lock"),
    ("xtask/mutants/lib.rs", "src/lib.rs"),
    ("src/model.rs", "src/model.rs"),
    ("src/model", "src/model"),
    ("src/route.rs", "src/route.rs"),
];
/// Equivalent mutants, each with its reason.
const EXPLAINED: &str = "docs/mutants.md";
/// Timeout of the tests of a mutant, which normally take one second: a mutant may loop forever.
const TIMEOUT_SECONDS: &str = "30";

/// Tests every mutant that is not listed as equivalent.
pub(crate) fn run() -> Result<(), Failure> {
    let tool = tools::cargo_mutants()?;
    let folder = folders::at(FOLDER);
    folders::empty(&folder.join("src"))?;
    PARTS.iter().try_for_each(|(from, to)| copy(&folders::at(from), &folder.join(to)))?;
    let path = folders::at(EXPLAINED);
    let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let mut mutants = Command::new(tool);
    mutants.args(["mutants", "--in-place", "--timeout", TIMEOUT_SECONDS]).current_dir(folder);
    mutants.args(explained(&text).map(|name| format!("--exclude-re={}$", literally(name))));
    mutants.args(["--", "--lib"]); // the unit tests alone
    command::run(
        &mut mutants,
        "write a test that fails with each change named above, or explain it in docs/mutants.md",
    )
}

/// The names of the listed mutants: lines that begin with ``- `replace …` ``.
fn explained(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.strip_prefix("- `")?.split('`').next())
}

/// Escapes a text for a regular expression.
fn literally(text: &str) -> String {
    let plain = |character: char| character.is_alphanumeric() || character == ' ';
    let escaped = |character| match plain(character) {
        true => character.to_string(),
        false => format!("\\x{{{:x}}}", u32::from(character)),
    };
    text.chars().map(escaped).collect()
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if !from.is_dir() {
        return fs::copy(from, to).map(drop).map_err(Failure::file(from));
    }
    folders::empty(to)?;
    let entries = fs::read_dir(from).map_err(Failure::file(from))?;
    entries.flatten().try_for_each(|entry| copy(&entry.path(), &to.join(entry.file_name())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_each_change_in_front_of_its_reason() {
        let text = "# Mutants\n\n`replace a` is\n\n- `replace > with >= in f`: `x` is never 0.\n- another\n";
        assert_eq!(explained(text).collect::<Vec<_>>(), ["replace > with >= in f"]);
        assert_eq!(literally("a |(1)"), "a \\x{7c}\\x{28}1\\x{29}");
    }

    #[test]
    fn a_folder_is_copied_with_all_that_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::create_dir_all(from.join("deeper")).unwrap();
        fs::write(from.join("deeper/file"), "text").unwrap();
        copy(&from, &to).unwrap();
        assert_eq!(fs::read_to_string(to.join("deeper/file")).unwrap(), "text");
    }
}
