//! From the sources to a finished site: compile, make small, prerender.

mod esbuild;
mod fingerprint;
pub(crate) mod functions;
pub(crate) mod inputs;
mod js_boundary;
pub(crate) mod manifest;
mod page;
mod parts;
mod prerender;
mod stub_functions;
mod template;
mod trunk;
pub(crate) mod wasm_opt;

use std::path::PathBuf;

use crate::failure::Failure;
use crate::folders;
use crate::parallel::join;
use crate::step::step;
use crate::tools::Tools;
use fingerprint::Fingerprint;

/// One way of building the site, in folders of its own.
pub(crate) struct Variant {
    /// What sets its folders apart.
    suffix: &'static str,
    /// The cargo profile of the application.
    profile: &'static str,
    /// For readers: down to old engines, and as small as can be.
    for_readers: bool,
    /// Prerendered without what only a published site needs.
    fast: bool,
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

/// Builds the site, installing first what that needs.
pub(crate) fn site(variant: &Variant) -> Result<(), Failure> {
    site_with(&Tools::ready()?, variant)
}

/// Builds the site with tools that are ready.
pub(crate) fn site_with(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    if variant.for_readers {
        // Beside each other: a great part of the application is compiled on one core.
        let prerender = || step("compiling the prerenderer", || prerender::compile(variant));
        let (compiled, template) = join(prerender, || template(tools, variant));
        template.and(compiled)?;
    } else {
        template(tools, variant)?; // what does not compile is told once
    }
    step(&format!("prerendering into {}", shown(&variant.site())), || prerender::run(variant))
}

/// The page and the program, before any content: made anew only if what it is made from has changed.
pub(crate) fn template(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    let fingerprint = Fingerprint::of_inputs(variant)?;
    if fingerprint.matches(variant) {
        println!("==> the application is as it was: not compiled again");
        return Ok(());
    }
    Fingerprint::remove(variant)?;
    step(&format!("compiling the application ({})", variant.profile), || trunk::build(tools, variant))?;
    if variant.for_readers {
        step("optimising the wasm", || wasm_opt::run(tools, &variant.folder("trunk")))?;
    }
    step("writing the template", || template::write(tools, variant))?;
    fingerprint.save(variant)
}

/// A path as a developer would type it.
fn shown(path: &std::path::Path) -> String {
    path.strip_prefix(folders::root()).unwrap_or(path).display().to_string()
}
