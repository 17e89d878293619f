//! `cargo xtask shots`: screenshots of every kind of page.

use std::process::Command;

use crate::build::{self, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::step::step;
use crate::test::environment;
use crate::tools::Tools;
use crate::tools::browsers::Browsers;

const OUT: &str = "target/shots";

/// Builds the site and takes the screenshots.
pub(crate) fn run() -> Result<(), Failure> {
    let tools = Tools::ready()?;
    let browsers = Browsers::ready()?;
    build::site_with(&tools, &Variant::release())?;
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "portal-e2e", "--bin", "shots", "--", "--out", OUT]);
    environment::hand_over(&mut cargo, &tools, &browsers);
    step(&format!("taking pictures into {OUT}"), || {
        command::run(cargo.current_dir(folders::root()), "see what it says above")
    })
}
