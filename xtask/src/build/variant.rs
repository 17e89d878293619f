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
}

impl Variant {
    /// What readers get, in `dist/`.
    pub(crate) fn release() -> Self {
        Self { suffix: "", profile: "release", for_readers: true, fast: false }
    }

    /// The same with debug assertions, so that a hydration mismatch says so.
    pub(crate) fn checked() -> Self {
        Self { suffix: "-checked", profile: "checked", for_readers: false, fast: true }
    }

    /// Compiled in seconds, for the editing loop.
    pub(crate) fn dev() -> Self {
        Self { suffix: "-dev", profile: "dev", for_readers: false, fast: true }
    }

    /// The cargo profile of programs that work on this machine for it: optimised where the site is for readers.
    pub(crate) fn host_profile(&self) -> &'static str {
        if self.for_readers { "native" } else { "dev" }
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
