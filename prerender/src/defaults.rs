//! What the two programs that run the site generator do not share.

use std::path::PathBuf;

const USAGE: &str = "usage: prerender --template DIR --public DIR --out DIR [--content DIR|URL] [--api BASE] [--media LIST] [--old-engines] [--without-offline] [--report FILE] [--strict] [--allow-removals] [--fast]";

/// What a program knows by itself.
#[derive(Debug)]
pub struct Defaults {
    /// How the command is used, which ends each error of the command line.
    pub usage: &'static str,
    /// The built application.
    pub template: Option<PathBuf>,
    /// Files that are published as they are, and the default content.
    pub public: Option<PathBuf>,
}

impl Defaults {
    /// All folders are named on the command line.
    pub fn none() -> Self {
        Self { usage: USAGE, template: None, public: None }
    }
}
