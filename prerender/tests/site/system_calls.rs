//! Runs that are killed at a system call: what a kill by time hits seldom, between two renames, is as likely as the rest.

use nix::sys::ptrace;
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitPidFlag, WaitStatus, waitpid};
use nix::unistd::Pid;
use std::io::Write;
use std::process::{Command, Stdio};

/// How a traced run ended.
pub(crate) enum Ending {
    /// By itself, after so many stops: each system call has one before it and one behind it.
    Itself(u64),
    /// It was killed.
    Killed,
}

/// Runs a command, and kills it at the stop of this number. Threads of the command are traced, too.
pub(crate) fn run_until(command: &Command, last: u64) -> Ending {
    // A shell waits until it is traced, so that the command is from its first call on.
    let mut child = Command::new("sh")
        .args(["-c", "read _; exec \"$0\" \"$@\""])
        .arg(command.get_program())
        .args(command.get_args())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a shell");
    let main = Pid::from_raw(child.id().cast_signed());
    let options = ptrace::Options::PTRACE_O_TRACESYSGOOD
        | ptrace::Options::PTRACE_O_TRACECLONE
        | ptrace::Options::PTRACE_O_EXITKILL;
    ptrace::seize(main, options).expect("a kernel that lets a parent trace its child");
    ptrace::interrupt(main).expect("a stop");
    let mut go = child.stdin.take();
    let mut stops = 0;
    let ending = loop {
        // Only what this thread traces: tests beside it have children, too.
        let flags = WaitPidFlag::__WALL | WaitPidFlag::__WNOTHREAD;
        let (stopped, signal) = match waitpid(None, Some(flags)).expect("a traced process") {
            WaitStatus::PtraceSyscall(pid) => {
                stops += 1;
                if stops == last {
                    kill(main, Signal::SIGKILL).expect("a living process");
                }
                (pid, None)
            }
            WaitStatus::PtraceEvent(pid, ..) => (pid, None),
            WaitStatus::Stopped(pid, signal) => (pid, Some(signal)),
            WaitStatus::Exited(pid, _) if pid == main => break Ending::Itself(stops),
            WaitStatus::Signaled(pid, ..) if pid == main => break Ending::Killed,
            _ => continue,
        };
        _ = ptrace::syscall(stopped, signal); // it may have been killed meanwhile
        if let Some(mut go) = go.take() {
            go.write_all(b"\n").expect("a shell that reads");
        }
    };
    _ = child.wait(); // it is gone by now
    ending
}
