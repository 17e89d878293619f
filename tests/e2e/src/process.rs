use crate::outcome::Outcome;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};

/// A child process, killed when dropped, also after a panic.
pub struct Process(Child);

impl Process {
    /// Starts a program; its stderr is discarded.
    pub fn start(command: &mut Command) -> Outcome<Self> {
        let started = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        let program = command.get_program().to_string_lossy();
        started.map(Self).map_err(|error| format!("{program} does not start: {error}").into())
    }

    /// The program's stdout, if it is piped.
    pub fn output(&mut self) -> Option<impl io::Read + use<>> {
        self.0.stdout.take()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A free loopback port.
pub fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
