//! `cargo xtask bench live`: builds the site and its server, and puts the live API under load (bench/live/README.md).

use std::process::Command;

use crate::build::{self, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;
use crate::tools::databases;
use crate::tools::load::LoadTools;

const HINT: &str = "see what it says above";

/// Installs the programs, then runs the benchmark.
pub(crate) fn run(rounds: u64) -> Result<(), Failure> {
    let LoadTools { wrk, nginx } = LoadTools::ready()?;
    let postgresql = databases::programs()?;
    let variant = Variant::published();
    build::site(&variant)?;
    step("compiling the server and its bench", || {
        let mut cargo = Command::new("cargo");
        cargo.args(["build", "--quiet", "--profile", Variant::OPTIMISED]);
        cargo.args(["--package", "server", "--package", "portal-bench-live"]);
        command::run(cargo.current_dir(folders::root()), HINT)
    })?;
    let programs = folders::at("target").join(Variant::OPTIMISED);
    let mut bench = Command::new(programs.join("portal-bench-live"));
    bench.arg("--server").arg(programs.join("server")).arg("--site").arg(variant.site());
    bench.arg("--wrk").arg(wrk).arg("--nginx").arg(nginx).arg("--postgresql").arg(postgresql);
    bench.args(["--work", "target/bench/live", "--json", "target/bench/live.json"]);
    bench.args(["--rounds", &rounds.to_string()]).current_dir(folders::root());
    step("measuring; figures into target/bench/live.json", || command::run(&mut bench, HINT))
}
