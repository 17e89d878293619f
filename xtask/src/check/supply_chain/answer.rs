//! Parses the output of cargo-deny and npm audit, whose exit codes do not distinguish an advisory from an unreachable
//! database.

use crate::command::Captured;

/// The result of a check for advisories.
#[derive(Debug, PartialEq)]
pub(super) enum Answer {
    /// No advisory.
    Nothing,
    /// An advisory, or an unknown error.
    Something,
    /// The database could not be reached, with the reason.
    Silence(String),
}

impl Answer {
    /// Parses the output of `cargo deny check advisories`.
    pub(super) fn of_cargo_deny(output: &Captured) -> Self {
        Self::of(output, || {
            let database =
                output.text.split_once("failed to fetch advisory database ")?.1.split(' ').next()?;
            Some(format!("the database at {database} cannot be reached"))
        })
    }

    /// Parses the output of `npm audit`.
    pub(super) fn of_npm_audit(output: &Captured) -> Self {
        Self::of(output, || {
            let why = output.text.lines().find_map(|line| line.strip_prefix("npm warn audit "))?;
            output.text.contains("audit endpoint returned an error").then(|| why.to_owned())
        })
    }

    fn of(output: &Captured, silence: impl FnOnce() -> Option<String>) -> Self {
        match output.success {
            true => Self::Nothing,
            false => silence().map_or(Self::Something, Self::Silence),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn captured(success: bool, text: &str) -> Captured {
        Captured { success, text: text.to_owned() }
    }

    #[test]
    fn a_known_weakness_is_something() {
        let deny = captured(false, include_str!("answers/cargo_deny_weakness.txt"));
        assert_eq!(Answer::of_cargo_deny(&deny), Answer::Something);
        let npm = captured(false, include_str!("answers/npm_audit_weakness.txt"));
        assert_eq!(Answer::of_npm_audit(&npm), Answer::Something);
    }

    #[test]
    fn no_known_weakness_is_nothing() {
        assert_eq!(Answer::of_cargo_deny(&captured(true, "advisories ok\n")), Answer::Nothing);
        assert_eq!(Answer::of_npm_audit(&captured(true, "found 0 vulnerabilities\n")), Answer::Nothing);
    }

    #[test]
    fn a_database_that_cannot_be_reached_is_silence() {
        let deny = captured(false, include_str!("answers/cargo_deny_unreachable.txt"));
        let reason = "the database at https://github.com/RustSec/advisory-db cannot be reached";
        assert_eq!(Answer::of_cargo_deny(&deny), Answer::Silence(reason.to_owned()));
    }

    #[test]
    fn a_registry_that_refuses_or_is_away_is_silence() {
        for (text, reason) in [
            (include_str!("answers/npm_audit_refused.txt"), "405 Method Not Allowed"),
            (include_str!("answers/npm_audit_unreachable.txt"), "connect ECONNREFUSED"),
        ] {
            match Answer::of_npm_audit(&captured(false, text)) {
                Answer::Silence(why) => assert!(why.contains(reason), "{why}"),
                other => panic!("{other:?}: {text}"),
            }
        }
    }

    #[test]
    fn an_answer_that_we_do_not_know_is_looked_at() {
        let strange = captured(false, "error: deny.toml is a directory\n");
        assert_eq!(Answer::of_cargo_deny(&strange), Answer::Something);
        assert_eq!(Answer::of_npm_audit(&strange), Answer::Something);
    }
}
