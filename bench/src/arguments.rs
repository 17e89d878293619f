use portal_e2e::{Outcome, fail};
use std::path::PathBuf;

const USAGE: &str = "usage: page --peers DIR --out FILE [--rounds N]";

/// Fewer rounds say little about the spread.
const ROUNDS: usize = 9;

/// What was asked for.
pub(crate) struct Arguments {
    /// The folder with the built peers.
    pub(crate) peers: PathBuf,
    /// Where the figures go as JSON.
    pub(crate) out: PathBuf,
    /// How often every peer is measured.
    pub(crate) rounds: usize,
}

impl Arguments {
    pub(crate) fn parse(mut words: impl Iterator<Item = String>) -> Outcome<Self> {
        let (mut peers, mut out, mut rounds) = (None, None, ROUNDS);
        while let Some(word) = words.next() {
            let value = words.next().ok_or(USAGE)?;
            match word.as_str() {
                "--peers" => peers = Some(value.into()),
                "--out" => out = Some(value.into()),
                "--rounds" => rounds = value.parse()?,
                _ => return fail(USAGE),
            }
        }
        if rounds == 0 {
            return fail("no round measures nothing: --rounds 1 or more");
        }
        Ok(Self { peers: peers.ok_or(USAGE)?, out: out.ok_or(USAGE)?, rounds })
    }
}
