//! What the tests of the live API run: PostgreSQL, of which they start a server of their own, and the shell of SQLite, with which
//! operators make backups.

use std::fs;
use std::path::PathBuf;

use super::packages::{self, Part};
use super::search_path::on_path;
use crate::failure::Failure;

/// Where Debian puts the programs of each version.
const DEBIAN: &str = "/usr/lib/postgresql";
const PARTS: [Part; 2] = [
    Part { package: "postgresql", find: initdb },
    Part { package: "sqlite3", find: || on_path(&["sqlite3"]) },
];

/// Installs what is missing.
pub(crate) fn ready() -> Result<(), Failure> {
    packages::ready("the tests of the live API", &PARTS)
}

/// The program that makes a cluster; it is beside the others.
fn initdb() -> Option<PathBuf> {
    let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten();
    let of_debian = versions.map(|version| version.path().join("bin/initdb")).find(|file| file.is_file());
    of_debian.or_else(|| on_path(&["initdb"]))
}
