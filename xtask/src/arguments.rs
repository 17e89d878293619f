//! Command-line arguments: the task named after `cargo xtask`, and its options.

use std::error::Error;
use std::ffi::OsString;
use std::str::FromStr;

use lexopt::Parser;
use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::build::BuildOptions;
use crate::failure::Failure;

/// The default port.
const PORT: u16 = 8080;

/// The usage text.
pub(crate) const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]  build the site and serve it on http://127.0.0.1:8080/
  build [--strict] [--report FILE] [--allow-removals]
                    build the site into dist/; --report writes what was left out of the content or mended in it as JSON,
                    with --strict that is an error, and dist/ stays as it was; with --allow-removals more than a tenth of
                    its pages may go at once
  package           one archive for a machine without Rust and Node, in target/package: the program `portal` with all it needs
  dev [--port N]    serve, and rebuild and reload on every change
  test              everything that must hold: check, tests on the host, in browsers and end to end
  test-engines      the portal in Chromium 79 and 86, its program in V8 7.8 (Linux on x86-64)
  fuzz [--seconds N] [--seed N]
                    hostile answers and bodies, changed at random (60 seconds, seed 1)
  check             formatting, clippy on host and wasm32, documentation; licences and advisories
  weigh [--renew]   what the first view of an article weighs; --renew accepts the program as it is now
  reproduce         builds the commit once more in a fresh clone, and compares every file
  mutants           model and route changed in every small way: does a test notice? (some twenty minutes)
  bench page [--rounds N]
                    the portal beside its peers on an emulated phone (9 rounds; bench/README.md)
  shots             pictures of every kind of page into target/shots/
  bench prerender [--articles N] [--large N] [--rounds N]
                    thousands of articles become a site, by prerender and by Hugo (10000, 100000, 3)
  help              this text

What is missing is installed, each tool in a folder of its own under ~/.cache/portal-tools:
  PORTAL_TOOLS      another folder for the tools
  PORTAL_API        the API base written into the pages (default /api/v1)
  PORTAL_OFFLINE    off: browsers keep nothing for when there is no network
  PORTAL_CONTENT    a folder or an address to prerender from (default PORTAL_API if it is a URL, else public/api/v1)
  PORTAL_MEDIA      other hosts whose pictures and recordings pages may show: https://a.example https://*.b.example
  PORTAL_OLD_ENGINES  `on` lets Chromium before 97 run the program: adds 'unsafe-eval' to the policy (docs/hosting.md)
";

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
    Reproduce,
    Mutants,
    Package,
    BenchPage { rounds: u64 },
    BenchPrerender { options: Vec<OsString> },
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
            // The benchmark parses its own options.
            Some(Value(name)) if name == "prerender" => {
                Ok(Self::BenchPrerender { options: parser.raw_args()?.collect() })
            }
            _ => Err("bench what? `page` or `prerender`".into()),
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
                (Self::BenchPage { rounds }, Long("rounds")) => *rounds = value(parser)?,
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
    fn rounds_may_follow_bench_page() {
        assert_eq!(parse("bench page").unwrap(), Task::BenchPage { rounds: 9 });
        assert_eq!(parse("bench page --rounds 2").unwrap(), Task::BenchPage { rounds: 2 });
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
