//! Redirects (301) from addresses of the old site, in the format of every kind of host.

mod address;
mod browser;
mod caddy;
mod edgeone;
mod netlify;
mod nginx;
mod notes;
mod rule;

use crate::report::{Error, LineProblem};
use address::{OldAddress, new_address};
use browser::Page;
use rule::Redirect;
use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// The file that lists them, in the public folder.
pub(crate) const FILE: &str = "redirects.txt";

/// The redirects of a site, and what was wrong with other lines.
#[derive(Default)]
pub(crate) struct Redirects {
    list: Vec<Redirect>,
    /// Their indices, by the canonical form of the old address.
    known: HashMap<OldAddress, Vec<usize>>,
    /// Lines that were skipped, and why.
    pub skipped: Vec<LineProblem>,
}

impl Redirects {
    /// Reads `redirects.txt`: a line each, old address, white space, new address; `#` begins a comment. A line that makes no
    /// sense is skipped. No file, no redirects. `origin` is the site's own, which an absolute new address may have.
    pub(crate) fn read(path: &Path, origin: &str) -> Result<Self, Error> {
        let mut redirects = Self::default();
        if path.exists() {
            let bytes = fs::read(path).map_err(Error::file(path))?;
            redirects.read_lines(&bytes, origin);
        }
        Ok(redirects)
    }

    fn read_lines(&mut self, bytes: &[u8], origin: &str) {
        // Old editors on Windows call it "Unicode".
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return self.skip(1, "文件是 UTF-16 编码，请存成 UTF-8".to_owned());
        }
        for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            let line =
                std::str::from_utf8(line).map_err(|_| "不是 UTF-8 编码，请把文件存成 UTF-8".to_owned());
            let result = line.and_then(|line| {
                let text = line.trim_start_matches('\u{feff}').trim();
                match text.is_empty() || text.starts_with('#') {
                    true => Ok(()),
                    false => self.add(index + 1, text, origin),
                }
            });
            if let Err(problem) = result {
                self.skip(index + 1, problem);
            }
        }
    }

    fn skip(&mut self, line: usize, problem: String) {
        self.skipped.push(LineProblem { line, problem });
    }

    fn add(&mut self, line: usize, text: &str, origin: &str) -> Result<(), String> {
        let addresses: Vec<&str> = text.split_whitespace().collect();
        let [from, to] = addresses[..] else {
            return Err("应为两个地址：旧地址、空格、新地址".to_owned());
        };
        let redirect = Redirect { line, from: OldAddress::parse(from)?, to: new_address(to)? };
        redirect.check_lengths()?;
        let canonical = redirect.from.clone().canonical();
        let first = self.lines_for(&canonical).find(|known| known.from == redirect.from);
        if let Some(Redirect { line, to, .. }) = first {
            return match *to == redirect.to {
                true => Ok(()),
                false => Err(format!("第 {line} 行已经让 {from} 跳到 {to}")),
            };
        }
        self.check_loops(&canonical, &redirect, origin)?;
        self.known.entry(canonical).or_default().push(self.list.len());
        self.list.push(redirect);
        Ok(())
    }

    fn lines_for(&self, canonical: &OldAddress) -> impl Iterator<Item = &Redirect> {
        let indices = self.known.get(canonical).map(Vec::as_slice).unwrap_or_default();
        indices.iter().filter_map(|index| self.list.get(*index))
    }

    /// Follows the new address through the lines so far, which are in no loop.
    fn check_loops(&self, from: &OldAddress, redirect: &Redirect, origin: &str) -> Result<(), String> {
        let mut next = Some(redirect);
        while let Some(Redirect { line, to, .. }) = next {
            let path = to.strip_prefix(origin).unwrap_or(to);
            let path = path.split('#').next().unwrap_or_default();
            let Ok(to) = OldAddress::parse(path).map(OldAddress::canonical) else { break };
            if from.matches(&to) {
                return Err(match *line == redirect.line {
                    true => "新旧地址相同".to_owned(),
                    false => format!("经第 {line} 行又跳回旧地址"),
                });
            }
            next = self.lines_for(&to).next();
        }
        Ok(())
    }

    /// The files for each kind of host, and what browsers lead on by: names and texts. Without redirects there are none.
    pub(crate) fn files(&self) -> Vec<(&'static str, String)> {
        if self.list.is_empty() {
            return Vec::new();
        }
        let hosts = [
            ("_redirects", netlify::file(&self.list)),
            ("_hosting/redirects.nginx.conf", nginx::file(&self.list)),
            ("_hosting/redirects.caddy", caddy::file(&self.list)),
        ];
        hosts.into_iter().chain(browser::files(&self.list)).collect()
    }

    /// `redirects` of `edgeone.json`.
    pub(crate) fn for_edgeone(&self) -> Vec<Value> {
        edgeone::rules(&self.list)
    }

    /// The pages at old addresses, for hosts that serve only static files.
    pub(crate) fn pages(&self) -> Vec<Page> {
        browser::pages(&self.list)
    }

    /// What leads on from the page for unknown addresses, as HTML for its head.
    pub(crate) fn shell_head(&self) -> &'static str {
        browser::shell_head(&self.list)
    }

    /// What hosts cannot be told, a sentence each.
    pub(crate) fn notes(&self) -> Vec<String> {
        notes::of(&self.list)
    }
}
