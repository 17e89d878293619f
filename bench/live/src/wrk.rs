//! wrk, the load generator: as many requests as are answered, over so many connections.

use crate::failure::Failure;
use crate::load::Load;
use crate::process::Process;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What requests are made of (`scripts`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Arguments: how many readers, then the ids of the articles.
    Readings,
    /// Argument: the path.
    Lookups,
    /// Arguments: the longest pause in milliseconds, then the paths.
    Pages,
}

impl Script {
    const ALL: [Self; 3] = [Self::Readings, Self::Lookups, Self::Pages];

    fn name(self) -> &'static str {
        match self {
            Self::Readings => "readings.lua",
            Self::Lookups => "lookups.lua",
            Self::Pages => "pages.lua",
        }
    }

    /// wrk takes one file.
    fn text(self) -> String {
        let own = match self {
            Self::Readings => include_str!("scripts/readings.lua"),
            Self::Lookups => include_str!("scripts/lookups.lua"),
            Self::Pages => include_str!("scripts/pages.lua"),
        };
        [include_str!("scripts/address.lua"), own, include_str!("scripts/done.lua")].concat()
    }
}

/// The program and its scripts.
pub(crate) struct Wrk {
    program: PathBuf,
    scripts: PathBuf,
}

/// A load to send.
pub(crate) struct Order {
    pub(crate) script: Script,
    pub(crate) arguments: Vec<String>,
    pub(crate) url: String,
    pub(crate) connections: usize,
    pub(crate) seconds: u64,
}

/// A load that is being sent.
pub(crate) struct Sending(Process);

impl Wrk {
    /// Writes the scripts into a folder.
    pub(crate) fn prepare(program: &Path, scripts: PathBuf) -> Result<Self, Failure> {
        fs::create_dir_all(&scripts).map_err(Failure::file(&scripts))?;
        for script in Script::ALL {
            let file = scripts.join(script.name());
            fs::write(&file, script.text()).map_err(Failure::file(&file))?;
        }
        Ok(Self { program: program.to_path_buf(), scripts })
    }

    /// Begins to send. One thread: the other core is for who answers.
    pub(crate) fn start(&self, order: &Order) -> Result<Sending, Failure> {
        let mut command = Command::new(&self.program);
        command.args(["--threads", "1", "--connections", &order.connections.to_string()]);
        command.args(["--duration", &format!("{}s", order.seconds), "--timeout", "10s", "--script"]);
        command.arg(self.scripts.join(order.script.name())).arg(&order.url).arg("--").args(&order.arguments);
        Process::start(command.stdout(Stdio::piped())).map(Sending)
    }

    /// Sends to the end.
    pub(crate) fn run(&self, order: &Order) -> Result<Load, Failure> {
        self.start(order)?.load()
    }
}

impl Sending {
    /// What came of it, once all is sent.
    pub(crate) fn load(self) -> Result<Load, Failure> {
        let unreadable = self.0.failed("its figures are not as expected");
        Load::parse(&self.0.output()?).ok_or(unreadable)
    }
}
