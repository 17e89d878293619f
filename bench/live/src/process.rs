//! A program that runs beside the benchmark and ends with it.

use crate::failure::Failure;
use std::fs;
use std::io::Read;
use std::process::{Child, Command, ExitStatus};

/// A running program; dropped, it is killed.
pub(crate) struct Process {
    name: String,
    child: Child,
}

/// Resident memory of a process, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Memory {
    /// Now.
    pub(crate) now: u64,
    /// The most since its start.
    pub(crate) peak: u64,
}

impl Process {
    /// Starts a program.
    pub(crate) fn start(command: &mut Command) -> Result<Self, Failure> {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command.spawn().map_err(Failure::program(&name))?;
        Ok(Self { name, child })
    }

    /// Its child process.
    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// What it takes of the machine's memory.
    pub(crate) fn memory(&self) -> Result<Memory, Failure> {
        let path = format!("/proc/{}/status", self.child.id());
        let status = fs::read_to_string(&path).map_err(Failure::file(path.as_ref()))?;
        Memory::parse(&status).ok_or_else(|| self.failed("the system does not tell its memory"))
    }

    /// SIGTERM, as a service manager sends it; waits until the program has ended.
    pub(crate) fn terminate(mut self) -> Result<(), Failure> {
        let kill = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        kill.map_err(Failure::program("kill"))?;
        let status = self.child.wait().map_err(Failure::program(&self.name))?;
        match status.success() {
            true => Ok(()),
            false => Err(self.failed(&status.to_string())),
        }
    }

    /// SIGKILL (`kill -9`), which it cannot prepare for.
    pub(crate) fn kill(mut self) -> Result<(), Failure> {
        self.child.kill().and_then(|()| self.child.wait()).map(drop).map_err(Failure::program(&self.name))
    }

    /// Waits until it has ended, and returns what it has written into its stdout.
    pub(crate) fn output(mut self) -> Result<String, Failure> {
        let mut text = String::new();
        if let Some(mut stdout) = self.child.stdout.take() {
            stdout.read_to_string(&mut text).map_err(Failure::program(&self.name))?;
        }
        let status = self.child.wait().map_err(Failure::program(&self.name))?;
        match status.success() {
            true => Ok(text),
            false => Err(self.failed(&status.to_string())),
        }
    }

    /// Whether it has ended by itself.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// An error of this program.
    pub(crate) fn failed(&self, problem: &str) -> Failure {
        Failure::Program { name: self.name.clone(), problem: problem.to_owned() }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended.
        _ = self.child.kill().and_then(|()| self.child.wait());
    }
}

impl Memory {
    /// From `/proc/PID/status` (Linux, proc_pid_status(5)), whose kB are of 1024 bytes.
    fn parse(status: &str) -> Option<Self> {
        let bytes = |name: &str| {
            let value = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
            value.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kib| kib * 1024)
        };
        Some(Self { now: bytes("VmRSS")?, peak: bytes("VmHWM")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn resident_memory_is_read_in_bytes() {
        let status = "Name:\tserver\nVmPeak:\t  90000 kB\nVmHWM:\t   20480 kB\nVmRSS:\t   10240 kB\n";
        assert_eq!(Memory::parse(status), Some(Memory { now: 10 << 20, peak: 20 << 20 }));
        assert_eq!(Memory::parse("Name:\tserver\n"), None);
    }
}
