//! `cargo xtask serve`: builds the release and serves it locally.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use crate::build::{self, Variant};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::parallel::join;
use crate::step::step;
use crate::tools;

const HINT: &str = "see what it says above";
/// What readers of the served site send and are counted in; in the workspace.
const DATABASE: &str = "sqlite:target/live/portal.sqlite";

/// Builds, then serves until stopped.
pub(crate) fn run(port: u16) -> Result<(), Failure> {
    free(port)?;
    tools::rust::ready()?;
    let variant = Variant::release();
    let (compiled, site) = join(compile, || build::site(&variant));
    site.and(compiled)?;
    replace_self(&mut server(&variant.site(), port))
}

/// Checks the port before a build that takes minutes.
pub(crate) fn free(port: u16) -> Result<(), Failure> {
    TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|_| Failure::PortTaken(port))
}

/// Compiles the server beforehand.
pub(crate) fn compile() -> Result<(), Failure> {
    step("compiling the server", || {
        let mut cargo = Command::new("cargo");
        command::run(
            cargo.args(["build", "--quiet", "--package", "server"]).current_dir(folders::root()),
            HINT,
        )
    })
}

/// The command that serves this folder, with a live API on a file that outlasts builds.
pub(crate) fn server(site: &Path, port: u16) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "server", "--", "--port", &port.to_string(), "--site"]);
    cargo.arg(site).args(["--database", DATABASE]).current_dir(folders::root());
    cargo
}

/// Replaces this process by the server (`exec`), so that signals reach the server.
#[cfg(unix)]
fn replace_self(server: &mut Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt;
    let _ = server.exec();
    Err(command::failed(server, HINT))
}

#[cfg(not(unix))]
fn replace_self(server: &mut Command) -> Result<(), Failure> {
    command::run(server, HINT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_told_with_another_one_to_try() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let message = free(port).unwrap_err().to_string();
        assert!(message.starts_with(&format!("port {port} is taken")), "{message}");
    }
}
