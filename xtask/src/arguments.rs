//! The words after `cargo xtask`.

use std::str::FromStr;

use crate::failure::Failure;

pub(crate) const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]  build the site and serve it on http://127.0.0.1:8080/
  build             build the site into dist/
  dev [--port N]    serve, and rebuild and reload on every change
  test              everything that must hold: check, tests on the host, in browsers and end to end
  test-engines      the portal in Chromium 79 and 86, its program in V8 7.8 (Linux on x86-64)
  fuzz [--seconds N] [--seed N]
                    hostile answers and bodies, changed at random (60 seconds, seed 1)
  check             formatting, clippy on host and wasm32, documentation; licences and advisories
  weigh [--renew]   what the first view of an article weighs; --renew accepts the program as it is now
  reproduce         builds the commit once more in a fresh clone, and compares every file
  mutants           model and route changed in every small way: does a test notice? (twenty minutes)
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
  PORTAL_CONTENT    a folder or an address to prerender from, where PORTAL_API does not say it
  PORTAL_MEDIA      other hosts whose pictures and recordings pages may show: https://a.example https://*.b.example
  PORTAL_OLD_ENGINES  `on` lets Chromium before 97 run the program: adds 'unsafe-eval' to the policy (docs/hosting.md)
";

/// What was asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Task {
    Build,
    Serve { port: u16 },
    Dev { port: u16 },
    Check,
    Test,
    TestEngines,
    Fuzz { seconds: u64, seed: u64 },
    Reproduce,
    Mutants,
    BenchPage { rounds: u64 },
    Shots,
    Weigh { renew: bool },
    BenchPrerender { words: Vec<String> },
    Help,
}

impl Task {
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let words: Vec<String> = words.collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        Ok(match words[..] {
            ["build"] => Self::Build,
            ["serve", ref rest @ ..] => Self::Serve { port: port(rest)? },
            ["dev", ref rest @ ..] => Self::Dev { port: port(rest)? },
            ["check"] => Self::Check,
            ["test"] => Self::Test,
            ["test-engines"] => Self::TestEngines,
            ["fuzz", ref rest @ ..] => fuzz(rest)?,
            ["reproduce"] => Self::Reproduce,
            ["mutants"] => Self::Mutants,
            ["bench", "page"] => Self::BenchPage { rounds: 9 },
            ["bench", "page", "--rounds", rounds] => Self::BenchPage { rounds: number(rounds, &words)? },
            ["shots"] => Self::Shots,
            ["weigh"] => Self::Weigh { renew: false },
            ["weigh", "--renew"] => Self::Weigh { renew: true },
            ["bench", "prerender", ref rest @ ..] => {
                Self::BenchPrerender { words: rest.iter().map(|word| (*word).to_owned()).collect() }
            }
            [] | ["help" | "--help" | "-h"] => Self::Help,
            _ => return Err(Failure::Usage(words.join(" "))),
        })
    }
}

fn number<T: FromStr>(word: &str, words: &[&str]) -> Result<T, Failure> {
    word.parse().map_err(|_| Failure::Usage(words.join(" ")))
}

fn fuzz(words: &[&str]) -> Result<Task, Failure> {
    let (mut seconds, mut seed) = (60, 1);
    for pair in words.chunks(2) {
        let place = match pair {
            ["--seconds", _] => &mut seconds,
            ["--seed", _] => &mut seed,
            _ => return Err(Failure::Usage(words.join(" "))),
        };
        *place = number(pair[1], words)?;
    }
    Ok(Task::Fuzz { seconds, seed })
}

fn port(words: &[&str]) -> Result<u16, Failure> {
    match words {
        [] => Ok(8080),
        ["--port", port] => number(port, words),
        _ => Err(Failure::Usage(words.join(" "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task, Failure> {
        Task::parse(line.split_whitespace().map(str::to_owned))
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
    fn an_unknown_word_is_answered_with_the_usage() {
        for line in
            ["publish", "build --fast", "serve --port many", "serve 9000", "fuzz --seed", "fuzz 5", "bench"]
        {
            let message = parse(line).unwrap_err().to_string();
            assert!(message.contains("usage: cargo xtask"), "{line}: {message}");
        }
    }
}
