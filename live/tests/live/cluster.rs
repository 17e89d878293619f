//! A real PostgreSQL for one run of the tests: on a socket in a folder of its own, gone when the run ends, however it ends.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

/// Where Debian puts the programs of each version.
const DEBIAN: &str = "/usr/lib/postgresql";
/// Starts the server and says so; ends it once the test program, which holds the other end of standard input, is gone.
const GUARD: &str = r#"
"$0/pg_ctl" -D "$1/data" -l "$1/log" -w -o "-k $1 -c listen_addresses= -c fsync=off -c max_connections=300" start > "$1/start"
echo started
read -r _
"$0/pg_ctl" -D "$1/data" -m immediate stop > "$1/stop"
rm -rf "$1"
"#;

static SERVER: OnceLock<Server> = OnceLock::new();
static DATABASES: AtomicU32 = AtomicU32::new(0);

/// The server, and the guard that ends it.
struct Server {
    socket: PathBuf,
    _guard: Child,
}

/// The address of a new database.
pub(crate) async fn new_database() -> String {
    let server = tokio::task::spawn_blocking(|| SERVER.get_or_init(start)).await.expect("PostgreSQL");
    let name = format!("portal_{}", DATABASES.fetch_add(1, Ordering::Relaxed));
    let mut connection = connect(&server.socket).await;
    let create = AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'"));
    sqlx::query(create).execute(&mut connection).await.expect("a new database");
    connection.close().await.expect("a connection that ends");
    address(&server.socket, &name)
}

fn address(socket: &Path, database: &str) -> String {
    format!("postgres://postgres@localhost/{database}?host={}", socket.display())
}

/// A connection to the server itself.
async fn connect(socket: &Path) -> PgConnection {
    let address = address(socket, "postgres");
    PgConnection::connect(&address)
        .await
        .unwrap_or_else(|error| panic!("{error}: see {}/log", socket.display()))
}

fn start() -> Server {
    let programs = programs();
    let folder = TempDir::new().expect("a folder").keep();
    let user = user();
    if let Some((uid, gid)) = user {
        chown(&folder, Some(uid), Some(gid)).expect("a folder of PostgreSQL's own");
    }
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).expect("a folder of PostgreSQL's own");
    let mut init = as_user(Command::new(programs.join("initdb")), user);
    init.args(["--no-sync", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "-D"]);
    let done = init.arg(folder.join("data")).current_dir("/").output().expect("initdb runs");
    assert!(done.status.success(), "initdb: {}", String::from_utf8_lossy(&done.stderr));
    let mut guard = as_user(Command::new("sh"), user);
    guard.args(["-c", GUARD]).arg(&programs).arg(&folder).current_dir("/").stdin(Stdio::piped());
    let mut guard = guard.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("PostgreSQL starts");
    let mut line = String::new();
    BufReader::new(guard.stdout.take().expect("its output"))
        .read_line(&mut line)
        .expect("it says that it has started");
    Server { socket: folder, _guard: guard }
}

/// One of PostgreSQL's programs.
pub(crate) fn program(name: &str) -> PathBuf {
    programs().join(name)
}

/// The folder of PostgreSQL's programs: Debian's newest, or that of `initdb` in `PATH`.
fn programs() -> PathBuf {
    let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = versions.map(|version| version.path().join("bin")).collect();
    folders.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.splice(0..0, std::env::split_paths(&path));
    let found = folders.into_iter().rev().find(|folder| folder.join("initdb").is_file());
    found.expect("PostgreSQL is missing: install Debian's package `postgresql`, or put its `initdb` and `postgres` into PATH")
}

/// PostgreSQL refuses to run as root: then as Debian's user `postgres`.
fn user() -> Option<(u32, u32)> {
    let id = |flag: &[&str]| {
        let output = Command::new("id").args(flag).output().expect("`id` runs");
        String::from_utf8_lossy(&output.stdout).trim().parse::<u32>().ok()
    };
    if id(&["-u"]) != Some(0) {
        return None;
    }
    let missing = "no user `postgres`, who runs PostgreSQL where the tests run as root: install Debian's package `postgresql`";
    Some((id(&["-u", "postgres"]).expect(missing), id(&["-g", "postgres"]).expect(missing)))
}

fn as_user(mut command: Command, user: Option<(u32, u32)>) -> Command {
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    command
}
