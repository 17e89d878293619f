use crate::outcome::Outcome;
use std::env;
use std::path::{Path, PathBuf};

/// The path of a program: from the environment, else the first of the usual ones that exists.
pub fn tool(name: &str, usual: &[&str]) -> Outcome<PathBuf> {
    if let Ok(path) = variable(name) {
        return Ok(path.into());
    }
    let found = usual.iter().find_map(|candidate| locate(candidate));
    found.ok_or_else(|| {
        format!("{name} is not set and none of {usual:?} is there: run `cargo xtask test`").into()
    })
}

/// An environment variable that `cargo xtask test` sets.
pub fn variable(name: &str) -> Outcome<String> {
    let value = env::var(name).ok().filter(|value| !value.is_empty());
    value.ok_or_else(|| format!("{name} is not set: run `cargo xtask test`").into())
}

fn locate(candidate: &str) -> Option<PathBuf> {
    if candidate.contains('/') {
        return Some(PathBuf::from(candidate)).filter(|path| path.is_file());
    }
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(candidate)).find(|path: &PathBuf| is_program(path))
}

fn is_program(path: &Path) -> bool {
    path.is_file()
}
