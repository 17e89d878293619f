//! The command line.

use crate::media_hosts;
use crate::offline::Offline;
use crate::report::Error;
use std::path::PathBuf;

const USAGE: &str = "usage: prerender --template DIR --public DIR --content DIR|URL --api BASE --out DIR [--media LIST] [--old-engines] [--without-offline] [--fast]";

/// What to build from what, and where to.
pub(crate) struct Arguments {
    /// The built application: `index.html` and its assets.
    pub template: PathBuf,
    /// Files that are published as they are; `root/` and `redirects.txt` in it have their own meaning.
    pub public: PathBuf,
    /// Where the content comes from: a directory or a URL that holds `site.json`.
    pub content: String,
    /// The API base the pages are to ask.
    pub api: String,
    /// The site to make.
    pub out: PathBuf,
    /// Other hosts whose pictures and recordings its pages may show.
    pub media: Vec<String>,
    /// Whether the policy lets the program run in engines that know no better word for it than `'unsafe-eval'`.
    pub old_engines: bool,
    /// Whether readers' browsers keep the portal for when there is no network.
    pub offline: Offline,
    /// Without compressed copies: for the editing loop.
    pub fast: bool,
}

impl Arguments {
    pub(crate) fn parse(words: impl Iterator<Item = String>) -> Result<Self, Error> {
        let mut words = words;
        let (mut template, mut public, mut content, mut api, mut out) = (None, None, None, None, None);
        let mut media = None;
        let (mut offline, mut fast, mut old_engines) = (Offline::On, false, false);
        while let Some(word) = words.next() {
            let place = match word.as_str() {
                "--template" => &mut template,
                "--public" => &mut public,
                "--content" => &mut content,
                "--api" => &mut api,
                "--out" => &mut out,
                "--media" => &mut media,
                "--old-engines" => {
                    old_engines = true;
                    continue;
                }
                "--without-offline" => {
                    offline = Offline::Off;
                    continue;
                }
                "--fast" => {
                    fast = true;
                    continue;
                }
                _ => return Err(Error::Usage(format!("unknown argument `{word}`\n{USAGE}"))),
            };
            *place = words.next();
        }
        let needed = |name: &str, value: Option<String>| {
            value.ok_or_else(|| Error::Usage(format!("{name} is missing\n{USAGE}")))
        };
        Ok(Self {
            template: needed("--template", template)?.into(),
            public: needed("--public", public)?.into(),
            content: needed("--content", content)?,
            api: needed("--api", api)?,
            out: needed("--out", out)?.into(),
            media: media_hosts::parse(&media.unwrap_or_default())?,
            old_engines,
            offline,
            fast,
        })
    }
}
