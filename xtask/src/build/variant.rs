//! Build variants of the site: release, tests, development.

use std::ffi::OsString;
use std::path::{PathBuf, absolute};

use crate::failure::Failure;
use crate::folders;

/// A build variant, with its own folders.
pub(crate) struct Variant {
    /// Suffix of its folders.
    suffix: &'static str,
    /// The cargo profile of the application.
    pub(super) profile: &'static str,
    /// Optimised for size and compiled for old engines.
    pub(super) for_readers: bool,
    /// Prerendered without the files that only a published site needs.
    pub(super) fast: bool,
    pub(super) prerenderer: Prerenderer,
    /// More arguments for the prerenderer.
    pub(super) arguments: Vec<OsString>,
}

/// How the prerenderer is compiled.
pub(crate) enum Prerenderer {
    /// By itself, in this cargo profile.
    Alone(&'static str),
    /// Together with the server that shows the site. Each by itself would be compiled with other features of the crates they
    /// share, and those a second time.
    WithServer,
    /// As the tests on the host compile it. Their dependencies turn on more features of the crates that it uses; by itself
    /// it would be compiled, with all of them, a second time.
    WithTests,
}

impl Prerenderer {
    /// The tests on the host, those that need no browser, as arguments of cargo.
    pub(crate) const TESTS: [&str; 3] = ["--workspace", "--exclude", "portal-e2e"];
}

/// What of a build is chosen on the command line.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct BuildOptions {
    /// Whether anything found in the content is an error.
    pub(crate) strict: bool,
    /// Where to write what was found, relative to where the command was given.
    pub(crate) report: Option<PathBuf>,
    /// Whether more than a tenth of all pages may go at once.
    pub(crate) allow_removals: bool,
}

impl Variant {
    /// What readers get, in `dist/`, to be looked at.
    pub(crate) fn release() -> Self {
        let prerenderer = Prerenderer::WithServer;
        Self {
            suffix: "",
            profile: "release",
            for_readers: true,
            fast: false,
            prerenderer,
            arguments: vec!["--allow-removals".into()],
        }
    }

    /// The very same site, to be tested.
    pub(crate) fn tested() -> Self {
        Self { prerenderer: Prerenderer::WithTests, ..Self::release() }
    }

    /// The very same site, made by a prerenderer that is optimised for many pages.
    pub(crate) fn published() -> Self {
        // What readers rely on goes only if that is asked for.
        Self { prerenderer: Prerenderer::Alone(Self::OPTIMISED), arguments: Vec::new(), ..Self::release() }
    }

    /// The cargo profile of programs that are optimised for many pages.
    pub(crate) const OPTIMISED: &str = "native";

    /// With debug assertions, so that leptos says what it finds wrong.
    pub(crate) fn checked() -> Self {
        let prerenderer = Prerenderer::WithTests;
        Self {
            suffix: "-checked",
            profile: "checked",
            for_readers: false,
            fast: true,
            prerenderer,
            arguments: vec!["--allow-removals".into()],
        }
    }

    /// Compiled in seconds, for `cargo xtask dev`.
    pub(crate) fn dev() -> Self {
        let prerenderer = Prerenderer::Alone("dev");
        Self {
            suffix: "-dev",
            profile: "dev",
            for_readers: false,
            fast: true,
            prerenderer,
            arguments: vec!["--allow-removals".into()],
        }
    }

    /// The same, as it was chosen on the command line.
    pub(crate) fn with_options(self, options: BuildOptions) -> Result<Self, Failure> {
        let BuildOptions { strict, report, allow_removals } = options;
        let mut arguments = Vec::new();
        arguments.extend(strict.then(|| OsString::from("--strict")));
        arguments.extend(allow_removals.then(|| OsString::from("--allow-removals")));
        if let Some(report) = report {
            let report = absolute(&report).map_err(Failure::file(&report))?;
            arguments.extend([OsString::from("--report"), report.into_os_string()]);
        }
        Ok(Self { arguments, ..self })
    }

    /// The folder of the site.
    pub(crate) fn site(&self) -> PathBuf {
        match self.for_readers {
            true => folders::at("dist"),
            false => self.folder("site"),
        }
    }

    /// The folder of Trunk's output and the optimised wasm.
    pub(crate) fn trunk_folder(&self) -> PathBuf {
        self.folder("trunk")
    }

    pub(crate) fn folder(&self, kind: &str) -> PathBuf {
        folders::at("target").join(format!("{kind}{}", self.suffix))
    }
}
