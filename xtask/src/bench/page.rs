//! `cargo xtask bench page`: builds the portal and its peers, and measures them side by side.

use std::process::Command;

use crate::build::{self, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;
use crate::test::environment;
use crate::tools::browsers::Browsers;
use crate::tools::{Tools, node};

/// The Vue portal's sources.
const VUE: &str = "bench/peers/vue";
/// The folder for the built peers and the results.
const OUT: &str = "target/bench";

/// Builds the portal and its peers, then runs the benchmark.
pub(crate) fn run(rounds: u64) -> Result<(), Failure> {
    let tools = Tools::ready()?;
    let browsers = Browsers::ready()?;
    build::site_with(&tools, &Variant::release())?;
    node::beside_sources(VUE)?;
    for (script, peer) in [("spa", "vue"), ("ssg", "vue-ssg")] {
        step(&format!("building the peer {peer}"), || vue(script, peer))?;
    }
    let (peers, figures) = (folders::at(OUT), folders::at(OUT).join("page.json"));
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "portal-bench", "--bin", "page", "--"]);
    cargo.arg("--peers").arg(peers).arg("--out").arg(figures).args(["--rounds", &rounds.to_string()]);
    environment::hand_over(&mut cargo, &tools, &browsers);
    step(&format!("measuring; figures into {OUT}/page.json"), || {
        command::run(cargo.current_dir(folders::root()), "see what it says above")
    })
}

fn vue(script: &str, peer: &str) -> Result<(), Failure> {
    let mut npm = Command::new("npm");
    npm.args(["run", "--silent", script]).current_dir(folders::at(VUE));
    npm.env("PORTAL_SITE", Variant::release().site()).env("PORTAL_PEER", folders::at(OUT).join(peer));
    command::run(&mut npm, "see what it says above")
}
