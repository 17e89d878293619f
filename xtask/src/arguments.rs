//! Command-line arguments: the task named after `cargo xtask`, and its options.

use std::error::Error;
use std::ffi::OsString;
use std::str::FromStr;

use lexopt::Parser;
use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::build::BuildOptions;
use crate::failure::Failure;
use crate::usage::USAGE;

/// The default port.
const PORT: u16 = 8080;

/// The kinds of task.
#[derive(Debug, PartialEq)]
pub(crate) enum Task {
    Build { options: BuildOptions },
    Serve { port: u16 },
    Dev { port: u16 },
    Check,
    Test,
    TestEngines,
    Fuzz { seconds: u64, seed: u64 },
    Contract { examples: u32 },
    Reproduce,
    Mutants,
    Package,
    BenchPage { rounds: u64 },
    BenchPrerender { options: Vec<OsString> },
    BenchLive { rounds: u64 },
    Shots,
    Weigh { renew: bool },
    Help,
}

impl Task {
    /// Parses the command line.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        let mut parser = Parser::from_args(arguments);
        let task = Self::named(&mut parser).and_then(|task| task.with_options(&mut parser));
        task.map_err(|error| Failure::Usage(format!("{error}\n\n{USAGE}")))
    }

    /// The task with its default options.
    fn named(parser: &mut Parser) -> Result<Self, lexopt::Error> {
        let name = match parser.next()? {
            Some(Value(name)) => name.string()?,
            None | Some(Short('h') | Long("help")) => "help".to_owned(),
            Some(option) => return Err(option.unexpected()),
        };
        Ok(match name.as_str() {
            "build" => Self::Build { options: BuildOptions::default() },
            "serve" => Self::Serve { port: PORT },
            "dev" => Self::Dev { port: PORT },
            "check" => Self::Check,
            "test" => Self::Test,
            "test-engines" => Self::TestEngines,
            "fuzz" => Self::Fuzz { seconds: 60, seed: 1 },
            "contract" => Self::Contract { examples: 200 },
            "reproduce" => Self::Reproduce,
            "mutants" => Self::Mutants,
            "package" => Self::Package,
            "bench" => Self::bench(parser)?,
            "shots" => Self::Shots,
            "weigh" => Self::Weigh { renew: false },
            "help" => Self::Help,
            _ => return Err(format!("there is no command `{name}`").into()),
        })
    }

    fn bench(parser: &mut Parser) -> Result<Self, lexopt::Error> {
        match parser.next()? {
            Some(Value(name)) if name == "page" => Ok(Self::BenchPage { rounds: 9 }),
            Some(Value(name)) if name == "live" => Ok(Self::BenchLive { rounds: 3 }),
            // The benchmark parses its own options.
            Some(Value(name)) if name == "prerender" => {
                Ok(Self::BenchPrerender { options: parser.raw_args()?.collect() })
            }
            _ => Err("bench what? `page`, `prerender` or `live`".into()),
        }
    }

    fn with_options(mut self, parser: &mut Parser) -> Result<Self, lexopt::Error> {
        while let Some(option) = parser.next()? {
            match (&mut self, option) {
                (Self::Serve { port } | Self::Dev { port }, Long("port")) => *port = value(parser)?,
                (Self::Build { options }, Long("strict")) => options.strict = true,
                (Self::Build { options }, Long("report")) => options.report = Some(value(parser)?),
                (Self::Build { options }, Long("allow-removals")) => options.allow_removals = true,
                (Self::Fuzz { seconds, .. }, Long("seconds")) => *seconds = value(parser)?,
                (Self::Fuzz { seed, .. }, Long("seed")) => *seed = value(parser)?,
                (Self::Contract { examples }, Long("examples")) => *examples = value(parser)?,
                (Self::BenchPage { rounds } | Self::BenchLive { rounds }, Long("rounds")) => {
                    *rounds = value(parser)?
                }
                (Self::Weigh { renew }, Long("renew")) => *renew = true,
                (_, option) => return Err(option.unexpected()),
            }
        }
        Ok(self)
    }
}

/// The value of an option; another option in its place is an error.
fn value<T: FromStr<Err: Into<Box<dyn Error + Send + Sync>>>>(
    parser: &mut Parser,
) -> Result<T, lexopt::Error> {
    parser.values()?.next().unwrap_or_default().parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task, Failure> {
        Task::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn strictness_a_report_and_removals_may_follow_build() {
        let build = |line| match parse(line).unwrap() {
            Task::Build { options } => options,
            task => panic!("{task:?}"),
        };
        assert_eq!(build("build"), BuildOptions::default());
        let options = BuildOptions { strict: true, report: Some("found.json".into()), allow_removals: true };
        assert_eq!(build("build --strict --report found.json --allow-removals"), options);
    }

    #[test]
    fn a_port_may_follow_serve_and_dev() {
        assert_eq!(parse("serve").unwrap(), Task::Serve { port: 8080 });
        assert_eq!(parse("dev --port 9000").unwrap(), Task::Dev { port: 9000 });
    }

    #[test]
    fn seconds_and_a_seed_may_follow_fuzz() {
        assert_eq!(parse("fuzz").unwrap(), Task::Fuzz { seconds: 60, seed: 1 });
        assert_eq!(parse("fuzz --seed 7 --seconds 5").unwrap(), Task::Fuzz { seconds: 5, seed: 7 });
    }

    #[test]
    fn examples_may_follow_contract() {
        assert_eq!(parse("contract").unwrap(), Task::Contract { examples: 200 });
        assert_eq!(parse("contract --examples 5").unwrap(), Task::Contract { examples: 5 });
    }

    #[test]
    fn rounds_may_follow_bench_page_and_bench_live() {
        assert_eq!(parse("bench page").unwrap(), Task::BenchPage { rounds: 9 });
        assert_eq!(parse("bench page --rounds 2").unwrap(), Task::BenchPage { rounds: 2 });
        assert_eq!(parse("bench live").unwrap(), Task::BenchLive { rounds: 3 });
        assert_eq!(parse("bench live --rounds 1").unwrap(), Task::BenchLive { rounds: 1 });
    }

    #[test]
    fn what_the_bench_of_the_prerenderer_is_to_do_it_reads_itself() {
        let options = ["--articles", "5"].map(OsString::from).to_vec();
        assert_eq!(parse("bench prerender --articles 5").unwrap(), Task::BenchPrerender { options });
    }

    #[test]
    fn a_mistake_is_named_and_answered_with_the_usage() {
        for (line, mistake) in [
            ("publish", "no command `publish`"),
            ("build --fast", "'--fast'"),
            ("build --report --strict", "missing argument for option '--report'"),
            ("build now", "\"now\""),
            ("serve --port many", "\"many\""),
            ("serve --port --renew", "missing argument for option '--port'"),
            ("serve 9000", "\"9000\""),
            ("fuzz --seed", "missing argument for option '--seed'"),
            ("bench", "bench what?"),
        ] {
            let message = parse(line).unwrap_err().to_string();
            let named = message.lines().next().is_some_and(|first| first.contains(mistake));
            assert!(named && message.contains("usage: cargo xtask"), "{line}: {message}");
        }
    }
}
