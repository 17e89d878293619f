//! Command-line arguments.

use lexopt::Parser;
use lexopt::prelude::{Long, ValueExt};
use portal_e2e::{Outcome, fail};
use std::ffi::OsString;
use std::path::PathBuf;

const USAGE: &str = "usage: page --peers DIR --out FILE [--rounds N]";

/// The least number of rounds: fewer say little about the spread.
const ROUNDS: usize = 9;

/// What is measured.
pub(crate) struct Arguments {
    /// The folder of the built peers.
    pub(crate) peers: PathBuf,
    /// The JSON file for the results.
    pub(crate) out: PathBuf,
    /// The number of rounds.
    pub(crate) rounds: usize,
}

impl Arguments {
    /// Parses the command line; the error explains the problem and the usage.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Outcome<Self> {
        let arguments = Self::read(Parser::from_args(arguments));
        let arguments = arguments.map_err(|error| format!("{error}\n{USAGE}"))?;
        if arguments.rounds == 0 {
            return fail("no round measures nothing: --rounds 1 or more");
        }
        Ok(arguments)
    }

    fn read(mut parser: Parser) -> Result<Self, lexopt::Error> {
        let (mut peers, mut out, mut rounds) = (None, None, ROUNDS);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("peers") => peers = Some(value(&mut parser)?.into()),
                Long("out") => out = Some(value(&mut parser)?.into()),
                Long("rounds") => rounds = value(&mut parser)?.parse()?,
                other => return Err(other.unexpected()),
            }
        }
        let (peers, out) = (peers.ok_or("--peers is missing")?, out.ok_or("--out is missing")?);
        Ok(Self { peers, out, rounds })
    }
}

/// The value of an option; another option in its place is an error.
fn value(parser: &mut Parser) -> Result<OsString, lexopt::Error> {
    Ok(parser.values()?.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Outcome<Arguments> {
        Arguments::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn rounds_may_be_given() {
        assert_eq!(parse("--peers a --out b").unwrap().rounds, ROUNDS);
        assert_eq!(parse("--peers a --out b --rounds 2").unwrap().rounds, 2);
    }

    #[test]
    fn an_option_is_no_value_of_another() {
        let error = parse("--peers --out b").err().unwrap().to_string();
        assert!(error.starts_with("missing argument for option '--peers'"), "{error}");
    }
}
