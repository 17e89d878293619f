//! Errors of a command, each with a hint.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An error of a command.
#[derive(Debug)]
pub(crate) enum Failure {
    /// An invalid command line, with the usage.
    Usage(String),
    /// A program that is not installed.
    Missing { program: String, hint: String },
    /// A program that failed; its own output is above.
    Failed { program: String, hint: String },
    /// A tool that was installed and does not work.
    Broken { tool: String, hint: String },
    /// A file or folder that could not be read or written.
    File { path: PathBuf, error: io::Error },
    /// A file without expected content.
    MissingContent { path: PathBuf, thing: String },
    /// Download size over its budget.
    TooHeavy(String),
    /// Uncommitted changes.
    Uncommitted,
    /// A build that is not reproducible: two builds of a commit differ.
    Differs(String),
    /// What a package answered in place of the portal.
    Package(String),
    /// A port that is in use.
    PortTaken(u16),
}

impl Failure {
    /// For `map_err` on file system operations.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_path_buf();
        |error| Self::File { path, error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => f.write_str(message),
            Self::Missing { program, hint } => write!(f, "{program} is missing; {hint}"),
            Self::Failed { program, hint } => write!(f, "{program} failed; {hint}"),
            Self::Broken { tool, hint } => write!(f, "{tool} does not work; {hint}"),
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
            Self::MissingContent { path, thing } => write!(f, "{} has no {thing}", path.display()),
            Self::TooHeavy(what) => write!(
                f,
                "{what} over the budget of xtask/budget/limits.txt; make it lighter, or raise the limit in a commit that says why"
            ),
            Self::Uncommitted => {
                write!(f, "there are uncommitted changes; commit them or put them away, then try again")
            }
            Self::Differs(commit) => {
                write!(f, "{commit} gave two sites; see above where, and target/reproduce/dist")
            }
            Self::Package(answers) => {
                write!(
                    f,
                    "the package shows no portal; it stays in target/package/trial, and answers:\n{answers}"
                )
            }
            Self::PortTaken(port) => {
                write!(f, "port {port} is taken; choose another one: --port {}", port.wrapping_add(1))
            }
        }
    }
}
