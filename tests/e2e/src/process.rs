use crate::outcome::Outcome;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};

/// A program we started; it ends with us, also when a case panics.
pub struct Process(Child);

impl Process {
    /// Starts a program that says nothing to the terminal.
    pub fn start(command: &mut Command) -> Outcome<Self> {
        let started = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        let program = command.get_program().to_string_lossy();
        started.map(Self).map_err(|error| format!("{program} does not start: {error}").into())
    }

    /// What the program prints, for those that print where they can be reached.
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

/// A loopback port that nobody uses right now.
pub fn free_port() -> Outcome<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
