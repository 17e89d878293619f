//! A PostgreSQL server of the benchmark's own, on a socket in a temporary folder, with the settings that it comes with.

use crate::failure::Failure;
use crate::process::Process;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long it may take to start.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How often it is asked meanwhile.
const INTERVAL: Duration = Duration::from_millis(50);

/// The server; dropped, it is killed.
pub(crate) struct Cluster {
    programs: PathBuf,
    process: Process,
    folder: TempDir,
}

impl Cluster {
    /// Makes the folder of a server, and starts it with these programs.
    pub(crate) fn start(programs: &Path) -> Result<Self, Failure> {
        let folder = TempDir::new().map_err(Failure::program("a temporary folder"))?;
        let (user, socket) = (user()?, folder.path());
        if let Some((uid, gid)) = user {
            chown(socket, Some(uid), Some(gid)).map_err(Failure::file(socket))?;
        }
        fs::set_permissions(socket, Permissions::from_mode(0o700)).map_err(Failure::file(socket))?;
        let data = socket.join("data");
        let mut init = as_user(programs.join("initdb"), user);
        init.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "-D"]).arg(&data);
        done(init.stdout(Stdio::null()))?;
        let mut server = as_user(programs.join("postgres"), user);
        server.arg("-D").arg(&data).arg("-k").arg(socket).args(["-c", "listen_addresses="]);
        let log = fs::File::create(socket.join("log")).map_err(Failure::file(socket))?;
        let process = Process::start(server.stdout(Stdio::null()).stderr(log))?;
        let mut cluster = Self { programs: programs.to_path_buf(), process, folder };
        cluster.wait()?;
        Ok(cluster)
    }

    /// The address of a new database.
    pub(crate) fn create(&self, name: &str) -> Result<String, Failure> {
        done(self.client("createdb").args(["--template=template0", name]))?;
        Ok(format!("postgres://postgres@localhost/{name}?host={}", self.folder.path().display()))
    }

    fn wait(&mut self) -> Result<(), Failure> {
        let started = Instant::now();
        loop {
            let answer = self.client("pg_isready").arg("--quiet").status();
            if answer.map_err(Failure::program("pg_isready"))?.success() {
                return Ok(());
            }
            if self.process.ended().is_some() || started.elapsed() > TIMEOUT {
                let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
                return Err(self.process.failed(&format!("it did not start:\n{log}")));
            }
            sleep(INTERVAL);
        }
    }

    fn client(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.arg("--host").arg(self.folder.path()).args(["--username", "postgres"]);
        command
    }
}

/// Runs a program to its end.
fn done(command: &mut Command) -> Result<(), Failure> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(Failure::program(&name))?;
    match status.success() {
        true => Ok(()),
        false => Err(Failure::Program { name, problem: status.to_string() }),
    }
}

/// PostgreSQL refuses to run as root: then as Debian's user `postgres`.
fn user() -> Result<Option<(u32, u32)>, Failure> {
    let id = |arguments: &[&str]| {
        let output = Command::new("id").args(arguments).output().map_err(Failure::program("id"))?;
        let number = String::from_utf8_lossy(&output.stdout).trim().parse::<u32>();
        number.map_err(|_| Failure::Program {
            name: "id".to_owned(),
            problem: "there is no user `postgres`".to_owned(),
        })
    };
    match id(&["-u"])? {
        0 => Ok(Some((id(&["-u", "postgres"])?, id(&["-g", "postgres"])?))),
        _ => Ok(None),
    }
}

fn as_user(program: PathBuf, user: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    // Its own folder may be one that this user cannot enter.
    command.current_dir("/");
    command
}
