//! `cargo xtask serve`: builds the release and serves it locally.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use crate::build::{self, Variant, programs};
use crate::command;
use crate::failure::Failure;
use crate::folders;

const HINT: &str = "see what it says above";
/// What readers of the served site send and are counted in; in the workspace.
const DATABASE: &str = "sqlite:target/live/portal.sqlite";

/// Builds, then serves until stopped.
pub(crate) fn run(port: u16) -> Result<(), Failure> {
    free(port)?;
    let variant = Variant::release();
    build::site(&variant)?; // compiles the server too
    replace_self(&mut server(&variant.site(), port)?)
}

/// Checks the port before a build that takes minutes.
pub(crate) fn free(port: u16) -> Result<(), Failure> {
    TcpListener::bind(("127.0.0.1", port)).map(drop).map_err(|_| Failure::PortTaken(port))
}

/// The command that serves this folder by the compiled server, with a live API on a file that outlasts builds.
pub(crate) fn server(site: &Path, port: u16) -> Result<Command, Failure> {
    let mut server = Command::new(programs::path("server", "dev")?);
    server.args(["--port", &port.to_string(), "--site"]).arg(site);
    server.args(["--database", DATABASE]).current_dir(folders::root());
    Ok(server)
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
