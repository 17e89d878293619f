//! Command-line arguments.

use crate::failure::Failure;
use lexopt::prelude::{Long, ValueExt};
use lexopt::{Error, Parser};
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;

const USAGE: &str = "usage: portal-bench-live --server FILE --site DIR --wrk FILE --nginx FILE --postgresql DIR --work DIR \
                     --json FILE [--rounds N]";

/// Programs and folders of a run.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// The portal's server.
    pub(crate) server: PathBuf,
    /// The published site.
    pub(crate) site: PathBuf,
    /// The load generator.
    pub(crate) wrk: PathBuf,
    /// The web server to compare with.
    pub(crate) nginx: PathBuf,
    /// The folder of PostgreSQL's programs.
    pub(crate) postgresql: PathBuf,
    /// The working folder; it is removed afterwards.
    pub(crate) work: PathBuf,
    /// The JSON file for the measurements.
    pub(crate) json: PathBuf,
    /// The number of rounds.
    pub(crate) rounds: usize,
}

/// Options that take a path; all are required.
const PATHS: [&str; 7] = ["server", "site", "wrk", "nginx", "postgresql", "work", "json"];

impl Arguments {
    /// Parses the command line; the error explains the problem and the usage.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        Self::read(Parser::from_args(arguments)).map_err(|error| Failure::Usage(format!("{error}\n{USAGE}")))
    }

    fn read(mut parser: Parser) -> Result<Self, Error> {
        let (mut paths, mut rounds) = (HashMap::new(), 3);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("rounds") => rounds = value(&mut parser)?.parse()?,
                Long(name) if PATHS.contains(&name) => {
                    let name = name.to_owned();
                    paths.insert(name, PathBuf::from(value(&mut parser)?));
                }
                other => return Err(other.unexpected()),
            }
        }
        if rounds == 0 {
            return Err("no round measures nothing: --rounds 1 or more".into());
        }
        let mut path = |name: &str| paths.remove(name).ok_or_else(|| format!("--{name} is missing"));
        Ok(Self {
            server: path("server")?,
            site: path("site")?,
            wrk: path("wrk")?,
            nginx: path("nginx")?,
            postgresql: path("postgresql")?,
            work: path("work")?,
            json: path("json")?,
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
        assert!(error("--work a --json b").starts_with("--server is missing"));
        assert!(error("--fast").starts_with("invalid option '--fast'"));
        assert!(error("--rounds 0").starts_with("no round measures nothing"));
    }
}
