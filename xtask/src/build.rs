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
mod variant;
pub(crate) mod wasm_opt;

use crate::failure::Failure;
use crate::folders;
use crate::parallel::join;
use crate::step::step;
use crate::tools::Tools;
use fingerprint::Fingerprint;
pub(crate) use variant::Variant;

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
