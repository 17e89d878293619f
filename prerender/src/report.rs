//! What the operator is told.

use portal::api::ApiError;
use std::fmt;
use std::path::{Path, PathBuf};

/// A site was published, perhaps without some pages.
pub(crate) struct Outcome {
    /// Pages that the site has.
    pub pages: usize,
    /// Pages of these that were made in this run; the others stand as they stood.
    pub made: usize,
    /// Pages left out, and why.
    pub problems: Vec<Problem>,
}

/// A page that could not be made.
pub(crate) struct Problem {
    /// Its address or document.
    pub address: String,
    /// Why.
    pub reason: String,
}

/// Why no site was published; the one that was there stays as it was.
#[derive(Debug)]
pub(crate) enum Error {
    /// The command line is not understood.
    Usage(String),
    /// A document without which no page can be made.
    Content { content: String, document: &'static str, error: ApiError },
    /// The template is not the one the build makes.
    Template(String),
    /// A file could not be read or written.
    File { path: PathBuf, error: std::io::Error },
    /// Ctrl-C.
    Stopped,
    /// A line of `redirects.txt`.
    Redirect { line: usize, problem: String },
}

impl Error {
    /// For `map_err`: the file that the failure is about.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::File { path, error }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.address, self.reason)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(words) => f.write_str(words),
            Self::Content { content, document, error } => {
                write!(
                    f,
                    "{document} in {content}: {error}. Without it no page can be made; the site is left as it was"
                )
            }
            Self::Template(words) => write!(f, "{words}. Make the template again with `cargo xtask build`"),
            Self::File { path, error } => {
                write!(f, "{}: {error}. The site is left as it was", path.display())
            }
            Self::Stopped => f.write_str("stopped. The site is left as it was"),
            Self::Redirect { line, problem } => {
                write!(f, "redirects.txt, line {line}: {problem}. The site is left as it was")
            }
        }
    }
}
