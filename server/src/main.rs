//! Command line of the local server: `server [--site DIR] [--port N] [--dev]`.

use std::env;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use tokio::net::TcpListener;

const USAGE: &str = "usage: server [--site DIR] [--port N] [--dev]";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Failure> {
    let options = Options::parse(env::args().skip(1))?;
    if !options.site.join("index.html").is_file() {
        return Err(Failure::NoSite(options.site));
    }
    let listener = TcpListener::bind(("127.0.0.1", options.port))
        .await
        .map_err(|error| Failure::Port(options.port, error))?;
    let address = listener.local_addr().map_err(Failure::Stopped)?;
    println!("serving {} on http://{address}/", options.site.display());
    let app = match options.dev {
        true => portal_server::dev_app(&options.site),
        false => portal_server::app(&options.site),
    };
    portal_server::serve(listener, app, stop_signal()).await.map_err(Failure::Stopped)
}

/// Ctrl-C, or the signal that a service manager sends.
async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => return,
                _ = terminate.recv() => return,
            }
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

struct Options {
    site: PathBuf,
    port: u16,
    dev: bool,
}

impl Options {
    fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let mut options = Self { site: PathBuf::from("dist"), port: 8080, dev: false };
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| Failure::Usage(word.clone()));
            match word.as_str() {
                "--site" => options.site = PathBuf::from(value()?),
                "--port" => {
                    let port = value()?;
                    options.port = port.parse().map_err(|_| Failure::Usage(port))?;
                }
                "--dev" => options.dev = true,
                _ => return Err(Failure::Usage(word)),
            }
        }
        Ok(options)
    }
}

/// Why the server did not start, or stopped by itself.
enum Failure {
    Usage(String),
    NoSite(PathBuf),
    Port(u16, io::Error),
    Stopped(io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(word) => write!(f, "cannot make sense of `{word}`; {USAGE}"),
            Self::NoSite(site) => {
                let site = site.display();
                write!(f, "no site in {site}; build it first: cargo xtask build")
            }
            Self::Port(port, error) if error.kind() == io::ErrorKind::AddrInUse => {
                write!(f, "port {port} is taken; choose another one: --port {}", port.wrapping_add(1))
            }
            Self::Port(port, error) => write!(f, "cannot listen on port {port}: {error}"),
            Self::Stopped(error) => write!(f, "the server stopped: {error}"),
        }
    }
}
