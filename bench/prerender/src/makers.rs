//! The two static site generators, and the folder that they work in.

use crate::api_folder;
use crate::arguments::Arguments;
use crate::channels::Channels;
use crate::corpus::Corpus;
use crate::failure::Failure;
use crate::files;
use crate::hugo_folder;
use crate::measure::{self, Taken};
use crate::template::Template;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A static site generator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Maker {
    Portal,
    Hugo,
}

impl Maker {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Portal => "prerender",
            Self::Hugo => "Hugo",
        }
    }
}

/// The working folder: content and sites.
pub(crate) struct Workplace<'a> {
    arguments: &'a Arguments,
    work: PathBuf,
}

impl<'a> Workplace<'a> {
    /// A new workplace, with the static files that both generators copy.
    pub(crate) fn prepare(arguments: &'a Arguments) -> Result<Self, Failure> {
        // Absolute, because Hugo resolves relative paths in its site's folder.
        let work = std::path::absolute(&arguments.work).map_err(Failure::file(&arguments.work))?;
        let workplace = Self { arguments, work };
        if workplace.work.exists() {
            files::remove(&workplace.work)?;
            measure::rest();
        }
        // Files for the root and redirects of the old site are specific to the portal.
        files::copy(&arguments.public, &workplace.at("public"), &["api", "root", "redirects.txt"])?;
        Ok(workplace)
    }

    /// A corpus of this size.
    pub(crate) fn corpus(&self, count: usize) -> Result<Corpus, Failure> {
        let content = &self.arguments.content;
        Ok(Corpus::new(files::json(&content.join("site.json"))?, Channels::read(content)?, count))
    }

    /// Writes the corpus in the format of a generator.
    pub(crate) fn write(&self, corpus: &Corpus, maker: Maker) -> Result<(), Failure> {
        if maker == Maker::Portal {
            return api_folder::write(corpus, &self.content());
        }
        let template = Template::read(&self.arguments.template)?;
        let site = self.at("hugo-site");
        hugo_folder::write(corpus, &self.arguments.theme, &template, &site)?;
        files::copy(&self.at("public"), &site.join("static"), &[])?;
        files::copy(&self.arguments.template.join("assets"), &site.join("static/assets"), &[])
    }

    /// The folder of the portal's content.
    pub(crate) fn content(&self) -> PathBuf {
        self.at("content")
    }

    /// The output folder of a generator for a site of this name.
    pub(crate) fn site(&self, maker: Maker, name: &str) -> PathBuf {
        self.at(maker.name()).join(name)
    }

    /// Builds the site into a folder, whatever the folder contains.
    pub(crate) fn make(&self, maker: Maker, site: &Path) -> Result<Taken, Failure> {
        let Arguments { prerender, hugo, template, .. } = self.arguments;
        let mut command = Command::new(match maker {
            Maker::Portal => prerender,
            Maker::Hugo => hugo,
        });
        match maker {
            Maker::Portal => {
                command.arg("--template").arg(template).arg("--public").arg(self.at("public"));
                command.arg("--content").arg(self.content()).args(["--api", "/api/v1", "--fast"]);
                command.arg("--out").arg(site)
            }
            Maker::Hugo => {
                command.args(["build", "--quiet", "--noBuildLock", "--source"]).arg(self.at("hugo-site"));
                command.arg("--destination").arg(site)
            }
        };
        measure::run(&mut command)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.work.join(name)
    }
}
