//! A password typed into a terminal: a pseudoterminal of the test's own.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::process::CommandExt;
use std::process::{Child, Stdio};

use rustix::pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};

use super::office::Office;

const PASSWORD: &str = "long enough to be one";

/// The terminal, as whoever sits at it sees it.
struct Terminal {
    screen: File,
    child: Child,
    text: String,
}

impl Terminal {
    fn start(office: &Office, arguments: &[&str]) -> Self {
        let screen = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&screen).and_then(|()| unlockpt(&screen)).expect("a terminal");
        let line =
            ioctl_tiocgptpeer(&screen, OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("its other end");
        let stdio = |line: &OwnedFd| Stdio::from(line.try_clone().expect("a descriptor"));
        let mut setsid = std::process::Command::new("setsid");
        let program = office.command(arguments);
        // A session of its own, whose terminal this is: `/dev/tty`.
        setsid.args(["--ctty", "--wait"]).arg(program.get_program()).args(program.get_args());
        setsid.env("PORTAL_DATABASE", office.database()).process_group(0);
        let child = setsid.stdin(stdio(&line)).stdout(stdio(&line)).stderr(stdio(&line)).spawn();
        Self { screen: screen.into(), child: child.expect("the program runs"), text: String::new() }
    }

    /// Reads until this is shown.
    fn expect(&mut self, text: &str) {
        let mut bytes = self.text.clone().into_bytes();
        while !String::from_utf8_lossy(&bytes).contains(text) {
            let mut piece = [0; 256];
            let length = self.screen.read(&mut piece).unwrap_or_default();
            assert!(length > 0, "{text:?} is not shown: {:?}", String::from_utf8_lossy(&bytes));
            bytes.extend_from_slice(&piece[..length]);
        }
        self.text = String::from_utf8(bytes).expect("UTF-8");
    }

    /// Types a line once the terminal no longer shows what is typed.
    fn type_hidden(&mut self, line: &str) {
        while tcgetattr(&self.screen).expect("settings").local_modes.contains(LocalModes::ECHO) {
            std::thread::yield_now();
        }
        writeln!(self.screen, "{line}").expect("a key");
    }
}

#[tokio::test]
async fn a_password_is_typed_twice_and_never_shown() {
    let office = Office::open().await;
    let mut terminal = Terminal::start(&office, &["user", "add", "editor"]);
    terminal.expect("editor 的新密码（不显示）：");
    terminal.type_hidden(PASSWORD);
    terminal.expect("再输入一次：");
    terminal.type_hidden(PASSWORD);
    terminal.expect("已新增账号 editor");
    assert!(!terminal.text.contains("long"), "{}", terminal.text);
    assert!(terminal.child.wait().expect("an end").success());
}

#[tokio::test]
async fn two_different_passwords_change_nothing() {
    let office = Office::open().await;
    let mut terminal = Terminal::start(&office, &["user", "add", "editor"]);
    terminal.expect("（不显示）：");
    terminal.type_hidden(PASSWORD);
    terminal.expect("再输入一次：");
    terminal.type_hidden("another one, also long");
    terminal.expect("两次输入的密码不一样，没有改动，请重来一次。");
    assert!(office.run(&["user", "list"]).starts_with("还没有账号"));
    terminal.child.wait().expect("an end");
}
