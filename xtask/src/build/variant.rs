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
    /// The cargo profile of the prerenderer.
    pub(crate) host_profile: &'static str,
}

impl Variant {
    /// What readers get, in `dist/`, to be looked at and tested: the prerenderer is compiled as the tests compile it.
    pub(crate) fn release() -> Self {
        Self { suffix: "", profile: "release", for_readers: true, fast: false, host_profile: "dev" }
    }

    /// The very same site, made by a prerenderer that is optimised for many pages.
    pub(crate) fn published() -> Self {
        Self { host_profile: "native", ..Self::release() }
    }

    /// With debug assertions, so that hydration mismatches are logged.
    pub(crate) fn checked() -> Self {
        Self { suffix: "-checked", profile: "checked", for_readers: false, fast: true, host_profile: "dev" }
    }

    /// Compiled in seconds, for `cargo xtask dev`.
    pub(crate) fn dev() -> Self {
        Self { suffix: "-dev", profile: "dev", for_readers: false, fast: true, host_profile: "dev" }
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
