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
    /// A file with missing or invalid content.
    Broken { path: PathBuf, problem: String },
    /// A program that could not be started, or that failed; its own output is above.
    Program { name: String, problem: String },
    /// An incomplete site: its time is not reported.
    Incomplete { site: &'static str, problems: Vec<String> },
}

impl Failure {
    /// For `map_err` on file system operations.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| Self::File { path, error }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => f.write_str(text),
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Broken { path, problem } => write!(f, "{}: {problem}", path.display()),
            Self::Program { name, problem } => write!(f, "{name}: {problem}; see what it says above"),
            Self::Incomplete { site, problems } => {
                let more = problems.len().saturating_sub(LISTED);
                let listed: Vec<_> = problems.iter().take(LISTED).map(String::as_str).collect();
                write!(f, "the site that {site} made is not what it should be, so its time does not count:")?;
                write!(f, "\n  {}", listed.join("\n  "))?;
                if more > 0 { write!(f, "\n  and {more} more") } else { Ok(()) }
            }
        }
    }
}

/// How many problems are listed; the rest are counted.
const LISTED: usize = 10;
