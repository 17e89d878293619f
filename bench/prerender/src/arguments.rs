//! The command line.

use crate::failure::Failure;
use std::collections::HashMap;
use std::path::PathBuf;

const USAGE: &str = "usage: portal-bench-prerender --prerender FILE --hugo FILE --content DIR --public DIR --template DIR \
                     --theme DIR --work DIR --json FILE [--articles N] [--large N] [--rounds N]";

/// What to measure with what.
pub(crate) struct Arguments {
    /// The portal's program.
    pub prerender: PathBuf,
    /// Hugo's.
    pub hugo: PathBuf,
    /// The embedded content: settings and channels are taken from it.
    pub content: PathBuf,
    /// Files that both publish as they are.
    pub public: PathBuf,
    /// The built application.
    pub template: PathBuf,
    /// The Hugo theme.
    pub theme: PathBuf,
    /// Where sites are made, and removed again.
    pub work: PathBuf,
    /// Where the measurements go.
    pub json: PathBuf,
    /// Articles that both make a site of.
    pub articles: usize,
    /// Articles that the portal alone makes a site of; none if 0.
    pub large: usize,
    /// How often each of both makes its site.
    pub rounds: usize,
}

impl Arguments {
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let words: Vec<String> = words.collect();
        let mut given: HashMap<&str, &str> = HashMap::new();
        for pair in words.chunks(2) {
            let [name, value] = pair else { return Err(usage(&pair[0])) };
            given.insert(name, value);
        }
        let mut path = |name| given.remove(name).map(PathBuf::from).ok_or_else(|| usage(name));
        let (prerender, hugo, content) = (path("--prerender")?, path("--hugo")?, path("--content")?);
        let (public, template, theme) = (path("--public")?, path("--template")?, path("--theme")?);
        let (work, json) = (path("--work")?, path("--json")?);
        let mut number = |name, default| match given.remove(name) {
            Some(text) => text.parse().map_err(|_| usage(name)),
            None => Ok(default),
        };
        let (articles, large) = (number("--articles", 10_000)?, number("--large", 100_000)?);
        let rounds = number("--rounds", 3)?;
        if articles == 0 || rounds == 0 {
            return Err(usage("0"));
        }
        match given.keys().next() {
            Some(unknown) => Err(usage(unknown)),
            None => Ok(Self {
                prerender,
                hugo,
                content,
                public,
                template,
                theme,
                work,
                json,
                articles,
                large,
                rounds,
            }),
        }
    }
}

fn usage(word: &str) -> Failure {
    Failure::Usage(format!("`{word}` is missing, unknown, or not what it should be\n{USAGE}"))
}
