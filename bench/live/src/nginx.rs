//! nginx, which answers the same as files.

use crate::failure::Failure;
use crate::process::Process;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long it may take to start.
const TIMEOUT: Duration = Duration::from_secs(10);
/// How often it is asked meanwhile.
const INTERVAL: Duration = Duration::from_millis(20);

/// A running nginx; dropped, it is killed.
pub(crate) struct Nginx {
    process: Process,
    port: u16,
}

impl Nginx {
    /// Serves one file with this text; the folder is its own.
    pub(crate) fn start(program: &Path, folder: &Path, text: &str) -> Result<Self, Failure> {
        let files = folder.join("files");
        fs::create_dir_all(&files).map_err(Failure::file(&files))?;
        let file = files.join("answer.json");
        fs::write(&file, text).map_err(Failure::file(&file))?;
        let port = free_port().map_err(Failure::program("a free port"))?;
        let settings = folder.join("nginx.conf");
        fs::write(&settings, configuration(&folder.display().to_string(), port))
            .map_err(Failure::file(&settings))?;
        let mut command = Command::new(program);
        command.arg("-p").arg(folder).arg("-e").arg(folder.join("errors")).arg("-c").arg(&settings);
        let mut nginx = Self { process: Process::start(&mut command)?, port };
        nginx.wait()?;
        Ok(nginx)
    }

    /// The URL of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn wait(&mut self) -> Result<(), Failure> {
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if self.process.ended().is_some() || started.elapsed() > TIMEOUT {
                return Err(self.process.failed("it did not start"));
            }
            sleep(INTERVAL);
        }
        Ok(())
    }
}

/// One process, as the server has one thread for requests; nothing is logged, and open files are remembered.
fn configuration(folder: &str, port: u16) -> String {
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("    {name}_temp_path {folder}/{name};\n"))
        .concat();
    format!(
        "daemon off;\nmaster_process off;\npid {folder}/nginx.pid;\nevents {{ worker_connections 2048; }}\nhttp {{\n{paths}    \
         access_log off;\n    default_type application/json;\n    sendfile on;\n    tcp_nopush on;\n    open_file_cache max=100;\n    \
         keepalive_requests 1000000000;\n    server {{ listen 127.0.0.1:{port}; root {folder}/files; }}\n}}\n"
    )
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
