//! What the tests and the benchmark of the live API run: PostgreSQL, of which they start a server of their own, and the shell of SQLite,
//! with which operators make backups.

use std::fs;
use std::path::PathBuf;

use super::packages::{self, Part};
use super::search_path::on_path;
use crate::failure::Failure;

/// Where Debian puts the programs of each version.
const DEBIAN: &str = "/usr/lib/postgresql";
const PURPOSE: &str = "the live API on its databases";
const PARTS: [Part; 2] = [
    Part { package: "postgresql", find: initdb },
    Part { package: "sqlite3", find: || on_path(&["sqlite3"]) },
];

/// Installs what is missing.
pub(crate) fn ready() -> Result<(), Failure> {
    packages::ready(PURPOSE, &PARTS)
}

/// Installs it if it is missing; returns the folder of its programs.
pub(crate) fn programs() -> Result<PathBuf, Failure> {
    ready()?;
    let file = initdb().and_then(|file| file.canonicalize().ok());
    file.and_then(|file| Some(file.parent()?.to_path_buf())).ok_or_else(|| packages::missing(PURPOSE, &PARTS))
}

/// The program that makes a cluster; it is beside the others.
fn initdb() -> Option<PathBuf> {
    let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten();
    let of_debian = versions.map(|version| version.path().join("bin/initdb")).find(|file| file.is_file());
    of_debian.or_else(|| on_path(&["initdb"]))
}
