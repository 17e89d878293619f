//! `cargo xtask test`: runs all checks and tests. After a failed step the others still run.

mod browser_tests;
pub(crate) mod environment;
mod report;
mod totals;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::build::{self, Prerenderer, Variant, programs};
use crate::check;
use crate::contract;
use crate::failure::Failure;
use crate::folders;
use crate::fuzz;
use crate::parallel::join;
use crate::tools::browsers::Browsers;
use crate::tools::{self, Tools, databases};
use crate::weigh;
use report::Report;

/// The tests in browsers. Of the whole workspace, so that what they share with those on the host is compiled once.
const IN_BROWSERS: [&str; 5] = ["--workspace", "--test", "portal", "--test", "markup"];

/// Runs everything and prints the totals.
pub(crate) fn run() -> ExitCode {
    let mut report = Report::default();
    let tools = report.note("the tools", Tools::ready());
    let browsers = report.note("the browsers", Browsers::ready());
    report.note("databases", databases::ready());
    for check in &check::CHECKS {
        report.note(check.name, check.run());
    }
    report.tests("tests on the host", &mut cargo_test(&Prerenderer::TESTS));
    let server = programs::path("server", "dev"); // as the tests on the host have compiled it
    let held = server.and_then(|server| contract::run(contract::FEW, &server));
    report.note("the live API against its description", held);
    // Compiling ends with one large crate on one core: what needs none of the others is compiled beside them.
    let (fuzzed, built) = join(|| fuzz::run(5, 1), || tools.as_ref().map(build_for_browsers));
    report.note("hostile input, guided", fuzzed);
    if let (Some(tools), Some(browsers), Some(built)) = (tools, browsers, built) {
        in_browsers(&mut report, &tools, &browsers, built);
    }
    report.close()
}

/// What the tests in browsers are about.
struct Built {
    site: Result<(), Failure>,
    checked_site: Result<(), Failure>,
    tests: Result<PathBuf, Failure>,
    runner: Result<PathBuf, Failure>,
}

fn build_for_browsers(tools: &Tools) -> Built {
    let (site, (checked_site, tests, runner)) = join(
        || build::site_with(tools, &Variant::tested()),
        || {
            // One after the other: they have most of what they compile in common.
            let site = build::site_with(tools, &Variant::checked());
            (site, browser_tests::compile(), tools::wasm_test_runner())
        },
    );
    Built { site, checked_site, tests, runner }
}

/// The tests that need a built site and browsers.
fn in_browsers(report: &mut Report, tools: &Tools, browsers: &Browsers, built: Built) {
    let site = report.note("the site", built.site);
    report.note("the weight", weigh::run(false));
    let checked = report.note("the checked site", built.checked_site);
    let tests = report.note("the tests for browsers", built.tests);
    let runner = report.note("the runner of tests for browsers", built.runner);
    if site.and(checked).is_none() {
        return;
    }
    let mut cargo = cargo_test(&IN_BROWSERS);
    environment::hand_over(&mut cargo, tools, browsers);
    if let (Some(tests), Some(runner)) = (tests, runner) {
        cargo.env("PORTAL_BROWSER_TESTS", tests).env("PORTAL_WASM_TEST_RUNNER", runner);
    }
    report.tests("tests in three engines", &mut cargo);
}

fn cargo_test(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["test", "--no-fail-fast"]).args(arguments).current_dir(folders::root());
    cargo
}

#[cfg(test)]
mod tests {
    use super::IN_BROWSERS;
    use crate::folders;

    #[test]
    fn every_test_program_for_browsers_is_run() {
        let folder = folders::at("tests/e2e/tests");
        for entry in folder.read_dir().unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            assert!(IN_BROWSERS.contains(&name), "{name} is not named in IN_BROWSERS");
        }
    }
}
