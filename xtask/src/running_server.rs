//! A server that was started, and ends with this value.

use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::command;
use crate::failure::Failure;

const HINT: &str = "see what it says above";

/// A running server.
pub(crate) struct RunningServer {
    child: Child,
    /// Host and port.
    pub(crate) address: String,
}

impl RunningServer {
    /// Starts it, and waits until it says where it listens.
    pub(crate) fn start(server: &mut Command) -> Result<Self, Failure> {
        let child = command::start(server.stdout(Stdio::piped()), HINT)?;
        let mut running = Self { child, address: String::new() };
        running.address = running.first_address().map_err(|_| command::failed(server, HINT))?;
        Ok(running)
    }

    /// Whether it still runs.
    pub(crate) fn is_alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    fn first_address(&mut self) -> io::Result<String> {
        let output = self.child.stdout.take().ok_or(io::ErrorKind::BrokenPipe)?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let address =
            lines.find_map(|line| Some(line.split_once("http://")?.1.trim_end_matches('/').to_owned()));
        address.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

impl Drop for RunningServer {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn a_server_says_where_it_listens_and_ends_with_its_value() {
        let script = "echo starting; echo 网站 dist：http://127.0.0.1:1/; exec sleep 600";
        let mut server = RunningServer::start(&mut shell(script)).unwrap();
        assert_eq!(server.address, "127.0.0.1:1");
        assert!(server.is_alive());
    }

    #[test]
    fn a_server_that_does_not_start_is_a_failure() {
        assert!(RunningServer::start(&mut shell("exit 1")).is_err());
    }
}
