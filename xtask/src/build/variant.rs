//! Build variants of the site: release, tests, development.

use std::path::PathBuf;

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
}

impl Variant {
    /// The published site, in `dist/`.
    pub(crate) fn release() -> Self {
        Self { suffix: "", profile: "release", for_readers: true, fast: false }
    }

    /// With debug assertions, so that hydration mismatches are logged.
    pub(crate) fn checked() -> Self {
        Self { suffix: "-checked", profile: "checked", for_readers: false, fast: true }
    }

    /// Compiled in seconds, for `cargo xtask dev`.
    pub(crate) fn dev() -> Self {
        Self { suffix: "-dev", profile: "dev", for_readers: false, fast: true }
    }

    /// The cargo profile of host programs for it: optimised for a release.
    pub(crate) fn host_profile(&self) -> &'static str {
        if self.for_readers { "native" } else { "dev" }
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
