//! Build pipeline from the sources to a site: compile, optimise, prerender.

mod application;
pub(crate) mod chunks;
mod esbuild;
mod fingerprint;
pub(crate) mod functions;
pub(crate) mod inputs;
mod js_boundary;
pub(crate) mod manifest;
mod page;
mod parts;
mod prerender;
pub(crate) mod programs;
mod template;
mod trunk;
mod variant;
pub(crate) mod wasm_opt;

use crate::failure::Failure;
use crate::folders;
use crate::jobs::Job;
use crate::parallel::join;
use crate::step::step;
use crate::tools::{self, Tools};
use chunks::Chunks;
use fingerprint::Fingerprint;
pub(crate) use variant::{BuildOptions, Prerenderer, Variant};

/// Builds the site; installs missing tools in parallel to what is compiled without them.
pub(crate) fn site(variant: &Variant) -> Result<(), Failure> {
    tools::rust::ready()?;
    // The application's, which goes first: its last crate takes a minute on one core, beside which there is time for the rest.
    let job = Job::take();
    let (tools, compiled) = join(Tools::ready, || compile(variant, job));
    compiled?;
    from_compiled(&tools?, variant)
}

/// Builds the site with installed tools.
pub(crate) fn site_with(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    compile(variant, Job::take())?;
    from_compiled(tools, variant)
}

/// Builds the template: the page and the application without content.
pub(crate) fn template(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    let (binder, application) = join(programs::compile_binder, || compile_application(variant, Job::take()));
    application.and(binder)?;
    template_from_compiled(tools, variant)
}

fn compile(variant: &Variant, job: Job) -> Result<(), Failure> {
    let programs = || step("compiling what the build runs", || programs::compile(variant));
    if !variant.for_readers {
        // One after the other, so that a compile error is printed once.
        return compile_application(variant, job).and_then(|()| programs());
    }
    let (programs, application) = join(programs, || compile_application(variant, job));
    application.and(programs)
}

fn compile_application(variant: &Variant, job: Job) -> Result<(), Failure> {
    if Fingerprint::of_inputs(variant)?.matches(variant) {
        println!("==> the application is as it was: not compiled again");
        return Ok(());
    }
    step(&format!("compiling the application ({})", variant.profile), || application::compile(variant, job))
}

fn from_compiled(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    template_from_compiled(tools, variant)?;
    step(&format!("prerendering into {}", shown(&variant.site())), || prerender::run(variant))
}

/// Skipped if its inputs are unchanged.
fn template_from_compiled(tools: &Tools, variant: &Variant) -> Result<(), Failure> {
    let fingerprint = Fingerprint::of_inputs(variant)?;
    if fingerprint.matches(variant) {
        return Ok(());
    }
    Fingerprint::remove(variant)?;
    step("binding the application to JavaScript", || trunk::build(tools, variant))?;
    let chunks = Chunks::read(variant)?;
    chunks::link::write(&chunks, &variant.trunk_folder())?;
    if variant.for_readers {
        step("optimising the wasm", || wasm_opt::run(tools, &variant.trunk_folder(), &chunks))?;
    }
    step("writing the template", || template::write(tools, variant))?;
    fingerprint.save(variant)
}

/// A path relative to the workspace.
fn shown(path: &std::path::Path) -> String {
    path.strip_prefix(folders::root()).unwrap_or(path).display().to_string()
}
