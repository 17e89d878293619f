//! Command-line arguments.

use crate::failure::Failure;
use lexopt::prelude::{Long, ValueExt};
use lexopt::{Error, Parser};
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;

const USAGE: &str = "usage: portal-bench-prerender --prerender FILE --hugo FILE --content DIR --public DIR --template DIR \
                     --theme DIR --work DIR --json FILE [--articles N] [--large N] [--rounds N]";

/// Paths and sizes of a run.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// The `prerender` binary.
    pub prerender: PathBuf,
    /// The `hugo` binary.
    pub hugo: PathBuf,
    /// The embedded content, for its settings and channels.
    pub content: PathBuf,
    /// Static files that both generators copy.
    pub public: PathBuf,
    /// The built application.
    pub template: PathBuf,
    /// The Hugo theme.
    pub theme: PathBuf,
    /// The working folder for the sites; it is removed afterwards.
    pub work: PathBuf,
    /// The JSON file for the measurements.
    pub json: PathBuf,
    /// The number of articles for both generators.
    pub articles: usize,
    /// The number of articles of the large site, built by the portal alone; 0 for none.
    pub large: usize,
    /// The number of rounds.
    pub rounds: usize,
}

/// Options that take a path; all are required.
const PATHS: [&str; 8] = ["prerender", "hugo", "content", "public", "template", "theme", "work", "json"];

impl Arguments {
    /// Parses the command line; the error explains the problem and the usage.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        Self::read(Parser::from_args(arguments)).map_err(|error| Failure::Usage(format!("{error}\n{USAGE}")))
    }

    fn read(mut parser: Parser) -> Result<Self, Error> {
        let mut paths = HashMap::new();
        let (mut articles, mut large, mut rounds) = (10_000, 100_000, 3);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("articles") => articles = value(&mut parser)?.parse()?,
                Long("large") => large = value(&mut parser)?.parse()?,
                Long("rounds") => rounds = value(&mut parser)?.parse()?,
                Long(name) if PATHS.contains(&name) => {
                    let name = name.to_owned();
                    paths.insert(name, PathBuf::from(value(&mut parser)?));
                }
                other => return Err(other.unexpected()),
            }
        }
        if articles == 0 || rounds == 0 {
            return Err("--articles and --rounds are 1 or more".into());
        }
        let mut path = |name: &str| paths.remove(name).ok_or_else(|| format!("--{name} is missing"));
        Ok(Self {
            prerender: path("prerender")?,
            hugo: path("hugo")?,
            content: path("content")?,
            public: path("public")?,
            template: path("template")?,
            theme: path("theme")?,
            work: path("work")?,
            json: path("json")?,
            articles,
            large,
            rounds,
        })
    }
}

/// The value of an option; another option in its place is an error.
fn value(parser: &mut Parser) -> Result<OsString, Error> {
    Ok(parser.values()?.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(line: &str) -> String {
        Arguments::parse(line.split_whitespace().map(OsString::from)).unwrap_err().to_string()
    }

    #[test]
    fn a_mistake_is_named() {
        assert!(error("--work --json a").starts_with("missing argument for option '--work'"));
        assert!(error("--work a --json b").starts_with("--prerender is missing"));
        assert!(error("--fast").starts_with("invalid option '--fast'"));
        assert!(error("--rounds 0").starts_with("--articles and --rounds are 1 or more"));
    }
}
