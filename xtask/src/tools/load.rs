//! Programs for the benchmark of the live API only: the load generator wrk, and nginx to compare with. Packages of Debian.

use std::path::{Path, PathBuf};

use super::packages::{self, Part};
use super::search_path::on_path;
use crate::failure::Failure;

const PURPOSE: &str = "the benchmark of the live API";
const PARTS: [Part; 2] = [Part { package: "wrk", find: wrk }, Part { package: "nginx", find: nginx }];
/// Where Debian puts programs of the administrator, which are in the `PATH` of root alone.
const NGINX: &str = "/usr/sbin/nginx";

/// Paths of the programs.
pub(crate) struct LoadTools {
    pub(crate) wrk: PathBuf,
    pub(crate) nginx: PathBuf,
}

impl LoadTools {
    /// Installs what is missing, and returns the paths.
    pub(crate) fn ready() -> Result<Self, Failure> {
        packages::ready(PURPOSE, &PARTS)?;
        let found = wrk().zip(nginx()).map(|(wrk, nginx)| Self { wrk, nginx });
        found.ok_or_else(|| packages::missing(PURPOSE, &PARTS))
    }
}

fn wrk() -> Option<PathBuf> {
    on_path(&["wrk"])
}

fn nginx() -> Option<PathBuf> {
    on_path(&["nginx"])
        .or_else(|| Some(Path::new(NGINX)).filter(|file| file.is_file()).map(Path::to_path_buf))
}
