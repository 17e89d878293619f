//! Build pipeline from the sources to a site: compile, optimise, prerender.

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

/// Builds the site; installs missing tools first.
pub(crate) fn site(variant: &Variant) -> Result<(), Failure> {
    site_with(&Tools::ready()?, variant)
}

/// Builds the site with installed tools.
pub(crate) fn site_with(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    if variant.for_readers {
        // In parallel: a large part of the application's compilation uses one core.
        let prerender = || step("compiling the prerenderer", || prerender::compile(variant));
        let (compiled, template) = join(prerender, || template(tools, variant));
        template.and(compiled)?;
    } else {
        template(tools, variant)?; // sequential, so that a compile error is printed once
    }
    step(&format!("prerendering into {}", shown(&variant.site())), || prerender::run(variant))
}

/// Builds the template: the page and the application without content. Skipped if its inputs are unchanged.
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

/// A path relative to the workspace.
fn shown(path: &std::path::Path) -> String {
    path.strip_prefix(folders::root()).unwrap_or(path).display().to_string()
}
