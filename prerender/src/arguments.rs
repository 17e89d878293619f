//! Command-line arguments: what to build from what, and where to.

use crate::defaults::Defaults;
use crate::environment;
use crate::media_hosts;
use crate::mistake::explain;
use crate::offline::Offline;
use crate::report::Error;
use lexopt::Parser;
use lexopt::prelude::{Long, ValueExt};
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Where the default content is, in the folder of files that are published as they are; and the base of its API.
const OWN_API: &str = "/api/v1";

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
        is_on_a_host(&self.content)
    }

    /// The folder below the site that holds the API, if it is of the site itself.
    pub(crate) fn own_api(&self) -> Option<&str> {
        let is_path = self.api.starts_with('/') && !self.api.starts_with("//");
        is_path.then(|| self.api.trim_matches('/'))
    }

    /// Parses the command line, without the program's name; what it does not say, variables of the environment do, then the
    /// defaults. Every error ends with how the command is used.
    pub(crate) fn parse(
        arguments: impl IntoIterator<Item = OsString>,
        defaults: &Defaults,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, Error> {
        environment::refuse_base(variable("PORTAL_BASE").as_deref())?;
        let read = Self::read(Parser::from_args(arguments), defaults, variable);
        read.map_err(|error| Error::Usage(format!("{}。\n\n{}", explain(&error), defaults.usage)))
    }

    fn read(
        mut parser: Parser,
        defaults: &Defaults,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, lexopt::Error> {
        let mut values = HashMap::new();
        let is = |name: &str, value: &str| variable(name).as_deref() == Some(value);
        let mut offline = if is("PORTAL_OFFLINE", "off") { Offline::Off } else { Offline::On };
        let mut old_engines = is("PORTAL_OLD_ENGINES", "on");
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
                        return Err(format!("选项 --{name} 写了两次").into());
                    }
                }
            }
        }
        let mut text = |name, setting| match values.remove(name) {
            Some(value) => value.string().map(Some),
            None => Ok(variable(setting)),
        };
        let api = text("api", "PORTAL_API")?;
        let content = text("content", "PORTAL_CONTENT")?;
        let media = text("media", "PORTAL_MEDIA")?;
        let mut folder = |name, default: Option<&PathBuf>| {
            let folder = values.remove(name).map(PathBuf::from).or_else(|| default.cloned());
            folder.ok_or_else(|| format!("缺少选项 --{name}"))
        };
        let public = folder("public", defaults.public.as_ref())?;
        Ok(Self {
            template: folder("template", defaults.template.as_ref())?,
            out: folder("out", None)?,
            content: source(content, api.as_deref(), &public),
            public,
            api: api.unwrap_or_else(|| OWN_API.to_owned()),
            media: media_hosts::parse(&media.unwrap_or_default())?,
            old_engines,
            offline,
            report: values.remove("report").map(PathBuf::from),
            strict,
            allow_removals,
            fast,
        })
    }
}

/// Where the content comes from: from where it is said, else from the API that pages ask if it is on a host, else from the files.
fn source(content: Option<String>, api: Option<&str>, public: &Path) -> String {
    let live = api.filter(|api| is_on_a_host(api)).map(str::to_owned);
    content.or(live).unwrap_or_else(|| format!("{}{OWN_API}", public.display()))
}

fn is_on_a_host(address: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme))
}

/// The value of an option. One that looks like an option has to stand behind `=`: left to itself, `--out --fast` would
/// publish into a folder named `--fast`.
fn value(parser: &mut Parser, name: &str) -> Result<OsString, lexopt::Error> {
    if let Some(value) = parser.optional_value() {
        return Ok(value);
    }
    let value = parser.value()?;
    match value.as_encoded_bytes().starts_with(b"--") {
        true => Err(format!("选项 --{name} 后面缺少内容，{} 是另一个选项", value.display()).into()),
        false => Ok(value),
    }
}

#[cfg(test)]
mod tests {
    use super::{Arguments, Defaults};
    use crate::offline::Offline;

    fn parse(line: &str, variables: &[(&str, &str)]) -> Arguments {
        let folders = ["--template", "t", "--public", "public", "--out", "dist"];
        let arguments = folders.into_iter().chain(line.split_whitespace()).map(Into::into);
        let variable =
            |name: &str| variables.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned());
        Arguments::parse(arguments, &Defaults::none(), variable).unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn content_comes_from_where_it_is_said_else_from_a_live_api_else_from_the_embedded_files() {
        let of = |line, variables: &[_]| {
            let Arguments { api, content, .. } = parse(line, variables);
            (api, content)
        };
        let live = "https://news.example/api/v1";
        let pair = |api: &str, content: &str| (api.to_owned(), content.to_owned());
        assert_eq!(of("", &[]), pair("/api/v1", "public/api/v1"));
        assert_eq!(of("", &[("PORTAL_API", "/v2")]), pair("/v2", "public/api/v1"));
        assert_eq!(of("", &[("PORTAL_API", live)]), pair(live, live));
        assert_eq!(
            of("", &[("PORTAL_API", live), ("PORTAL_CONTENT", "../content")]),
            pair(live, "../content")
        );
        // Pages ask the copy of a live API, unless they are to ask it themselves.
        assert_eq!(of("", &[("PORTAL_CONTENT", live)]), pair("/api/v1", live));
        assert_eq!(of("--content here --api /v3", &[("PORTAL_CONTENT", live)]), pair("/v3", "here"));
    }

    #[test]
    fn what_a_portal_may_and_shows_can_be_set_in_the_environment() {
        let plain = parse("", &[]);
        assert!(plain.offline == Offline::On && !plain.old_engines && plain.media.is_empty());
        let set =
            [("PORTAL_OFFLINE", "off"), ("PORTAL_OLD_ENGINES", "on"), ("PORTAL_MEDIA", "https://a.example")];
        let chosen = parse("", &set);
        assert!(chosen.offline == Offline::Off && chosen.old_engines);
        assert_eq!(chosen.media, ["https://a.example"]);
    }
}
