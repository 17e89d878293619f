//! The variants of the site: for readers, for the tests, for the editing loop.

use std::path::PathBuf;

use crate::folders;

/// One way of building the site, in folders of its own.
pub(crate) struct Variant {
    /// What sets its folders apart.
    suffix: &'static str,
    /// The cargo profile of the application.
    pub(super) profile: &'static str,
    /// For readers: down to old engines, and as small as can be.
    pub(super) for_readers: bool,
    /// Prerendered without what only a published site needs.
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

    /// The same with debug assertions, so that a hydration mismatch says so.
    pub(crate) fn checked() -> Self {
        Self { suffix: "-checked", profile: "checked", for_readers: false, fast: true, host_profile: "dev" }
    }

    /// Compiled in seconds, for the editing loop.
    pub(crate) fn dev() -> Self {
        Self { suffix: "-dev", profile: "dev", for_readers: false, fast: true, host_profile: "dev" }
    }

    /// The finished site.
    pub(crate) fn site(&self) -> PathBuf {
        match self.for_readers {
            true => folders::at("dist"),
            false => self.folder("site"),
        }
    }

    /// What Trunk wrote, and what was made of it.
    pub(crate) fn trunk_folder(&self) -> PathBuf {
        self.folder("trunk")
    }

    pub(crate) fn folder(&self, kind: &str) -> PathBuf {
        folders::at("target").join(format!("{kind}{}", self.suffix))
    }
}
