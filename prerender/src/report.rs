//! Outcome and errors of a run, worded for the operator.

use portal::api::ApiError;
use std::fmt;
use std::path::{Path, PathBuf};

/// A site was published, perhaps without some pages.
pub(crate) struct Outcome {
    /// How many pages the site has.
    pub pages: usize,
    /// How many of these were made in this run; the others are as they were.
    pub made: usize,
    /// Pages left out or not brought up to date, and why.
    pub problems: Vec<Problem>,
    /// What was found in all documents, in one line.
    pub findings: Option<String>,
}

/// A page whose document cannot be had or read.
pub(crate) struct Problem {
    /// Path of the page, from the root of the site.
    pub address: String,
    /// The error, with the document and the field where it is one of content.
    pub reason: String,
    /// What becomes of the page.
    pub effect: Effect,
}

/// What becomes of a page with a problem.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// There is none.
    Skipped,
    /// It stays as it was.
    Stale,
}

/// A line of `redirects.txt` that is skipped, or does less than it says.
pub(crate) struct LineProblem {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
}

/// Why no site was published; the one that was there stays as it was.
#[derive(Debug)]
pub(crate) enum Error {
    /// The command line is not understood.
    Usage(String),
    /// A document without which no page can be made.
    Content { content: String, document: &'static str, error: ApiError },
    /// So many requests in a row have failed, the last for this reason.
    ApiDown { api: String, failures: usize, error: ApiError },
    /// The home page cannot be made, for this reason.
    Home(String),
    /// More pages would go than a run may take away unasked.
    Removals { gone: usize, before: usize },
    /// The template is not the one the build makes.
    Template(String),
    /// A file could not be read or written.
    File { path: PathBuf, error: std::io::Error },
    /// Something was found in documents, and that is an error in this run; in one line.
    Findings(String),
    /// Stopped by a signal.
    Stopped,
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
        let effect = match self.effect {
            Effect::Skipped => "skipped",
            Effect::Stale => "not updated",
        };
        write!(f, "{effect}: {}: {}", self.address, self.reason)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(message) => f.write_str(message),
            Self::Content { content, document, error } => {
                write!(
                    f,
                    "{document} in {content}: {error}. Without it no page can be made; the site is left as it was"
                )
            }
            Self::ApiDown { api, failures, error } => {
                write!(
                    f,
                    "{api}: {failures} requests in a row have failed, the last one: {error}. The site is left as it was"
                )
            }
            Self::Home(reason) => {
                write!(f, "the home page cannot be made: {reason}. The site is left as it was")
            }
            Self::Removals { gone, before } => {
                write!(
                    f,
                    "{gone} of {before} pages would go. If they are to, run it again with --allow-removals; the site is left as it was"
                )
            }
            Self::Template(message) => {
                write!(f, "{message}. Make the template again with `cargo xtask build`")
            }
            Self::File { path, error } => {
                write!(f, "{}: {error}. The site is left as it was", path.display())
            }
            Self::Findings(summary) => {
                write!(f, "{summary}. With --strict these are an error; the site is left as it was")
            }
            Self::Stopped => f.write_str("stopped. The site is left as it was"),
        }
    }
}
