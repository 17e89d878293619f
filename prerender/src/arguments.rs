//! Command-line arguments: what to build from what, and where to.

use crate::media_hosts;
use crate::offline::Offline;
use crate::report::Error;
use lexopt::Parser;
use lexopt::prelude::{Long, ValueExt};
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::PathBuf;

const USAGE: &str = "usage: prerender --template DIR --public DIR --content DIR|URL --api BASE --out DIR [--media LIST] [--old-engines] [--without-offline] [--report FILE] [--strict] [--allow-removals] [--fast]";

/// The options of a run.
#[derive(Clone)]
pub(crate) struct Arguments {
    /// The built application: `index.html` and its assets.
    pub template: PathBuf,
    /// Files that are published as they are; `root/` and `redirects.txt` in it have their own meaning.
    pub public: PathBuf,
    /// Where the content comes from: a directory or a URL that holds `site.json`.
    pub content: String,
    /// The API base that the pages request.
    pub api: String,
    /// The folder of the site to publish.
    pub out: PathBuf,
    /// Other hosts whose pictures and recordings its pages may show.
    pub media: Vec<String>,
    /// Whether the policy lets the program run in engines that know no better word for it than `'unsafe-eval'`.
    pub old_engines: bool,
    /// Whether the portal works offline.
    pub offline: Offline,
    /// Where to write what was found in the documents, as JSON.
    pub report: Option<PathBuf>,
    /// Whether anything found in a document is an error.
    pub strict: bool,
    /// Whether more than a tenth of all pages may go at once.
    pub allow_removals: bool,
    /// Without compressed copies: for development.
    pub fast: bool,
}

/// Options that take a value.
const WITH_VALUE: [&str; 7] = ["template", "public", "content", "api", "out", "media", "report"];

impl Arguments {
    /// Whether the content comes from an API that is asked over HTTP, and not from a folder.
    pub(crate) fn has_live_content(&self) -> bool {
        ["http://", "https://"].iter().any(|scheme| self.content.starts_with(scheme))
    }

    /// The folder below the site that holds the API, if it is of the site itself.
    pub(crate) fn own_api(&self) -> Option<&str> {
        let is_path = self.api.starts_with('/') && !self.api.starts_with("//");
        is_path.then(|| self.api.trim_matches('/'))
    }

    /// Parses the command line, without the program's name. Every error ends with how the command is used.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Error> {
        Self::read(Parser::from_args(arguments)).map_err(|error| Error::Usage(format!("{error}\n{USAGE}")))
    }

    fn read(mut parser: Parser) -> Result<Self, lexopt::Error> {
        let mut values = HashMap::new();
        let (mut offline, mut old_engines) = (Offline::On, false);
        let (mut fast, mut strict, mut allow_removals) = (false, false, false);
        while let Some(argument) = parser.next()? {
            match argument {
                Long("fast") => fast = true,
                Long("strict") => strict = true,
                Long("allow-removals") => allow_removals = true,
                Long("old-engines") => old_engines = true,
                Long("without-offline") => offline = Offline::Off,
                _ => {
                    let name = WITH_VALUE.into_iter().find(|name| argument == Long(name));
                    let name = name.ok_or_else(|| argument.unexpected())?;
                    if values.insert(name, value(&mut parser, name)?).is_some() {
                        return Err(format!("--{name} is given twice").into());
                    }
                }
            }
        }
        let mut required = |name| values.remove(name).ok_or_else(|| format!("--{name} is missing"));
        Ok(Self {
            template: required("template")?.into(),
            public: required("public")?.into(),
            content: required("content")?.string()?,
            api: required("api")?.string()?,
            out: required("out")?.into(),
            media: media_hosts::parse(&values.remove("media").unwrap_or_default().string()?)?,
            old_engines,
            offline,
            report: values.remove("report").map(PathBuf::from),
            strict,
            allow_removals,
            fast,
        })
    }
}

/// The value of an option. One that looks like an option has to stand behind `=`: left to itself, `--out --fast` would
/// publish into a folder named `--fast`.
fn value(parser: &mut Parser, name: &str) -> Result<OsString, lexopt::Error> {
    if let Some(value) = parser.optional_value() {
        return Ok(value);
    }
    let value = parser.value()?;
    match value.as_encoded_bytes().starts_with(b"--") {
        true => Err(format!("--{name} needs a value, and `{}` is an option", value.display()).into()),
        false => Ok(value),
    }
}
