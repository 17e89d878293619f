//! Errors of a run, each with a hint.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An error of a run.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A command line that cannot be parsed.
    Usage(String),
    /// A file or folder that could not be read or written.
    File { path: PathBuf, error: io::Error },
    /// A program that could not be started, or that failed; its own output is above.
    Program { name: String, problem: String },
    /// An answer of the portal that is none.
    Answer { request: String, problem: String },
    /// A load in which requests failed: its figures are not reported.
    Unclean { load: String, problem: String },
}

impl Failure {
    /// For `map_err` on file system operations.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| Self::File { path, error }
    }

    /// For `map_err` on what a program is to do.
    pub(crate) fn program(name: &str) -> impl Fn(io::Error) -> Self {
        let name = name.to_owned();
        move |error| Self::Program { name: name.clone(), problem: error.to_string() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => f.write_str(text),
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Program { name, problem } => write!(f, "{name}: {problem}; see what it says above"),
            Self::Answer { request, problem } => write!(f, "{request} was answered with {problem}"),
            Self::Unclean { load, problem } => {
                write!(
                    f,
                    "{load}: {problem}, so its figures do not count; see what the server says above, and try again on a machine that is idle"
                )
            }
        }
    }
}
