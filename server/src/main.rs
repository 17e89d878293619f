//! Command line of the local server: `server [--site DIR] [--port N] [--dev]`.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::Parser;
use lexopt::prelude::{Long, ValueExt};
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
    let options = Options::parse(env::args_os().skip(1)).map_err(Failure::Usage)?;
    if !options.site.join("index.html").is_file() {
        return Err(Failure::NoSite(options.site));
    }
    let listener = TcpListener::bind(("127.0.0.1", options.port))
        .await
        .map_err(|error| Failure::Port(options.port, error))?;
    let address = listener.local_addr().map_err(|error| Failure::Port(options.port, error))?;
    println!("serving {} on http://{address}/", options.site.display());
    let app = match options.dev {
        true => portal_server::dev_app(&options.site),
        false => portal_server::app(&options.site),
    };
    portal_server::serve(listener, app, stop_signal()).await;
    Ok(())
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

/// The options of a run.
struct Options {
    site: PathBuf,
    port: u16,
    dev: bool,
}

impl Options {
    fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, lexopt::Error> {
        let mut parser = Parser::from_args(arguments);
        let mut options = Self { site: PathBuf::from("dist"), port: 8080, dev: false };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("site") => options.site = parser.value()?.into(),
                Long("port") => options.port = parser.value()?.parse()?,
                Long("dev") => options.dev = true,
                _ => return Err(argument.unexpected()),
            }
        }
        Ok(options)
    }
}

/// Why the server did not start, or stopped by itself.
enum Failure {
    Usage(lexopt::Error),
    NoSite(PathBuf),
    Port(u16, io::Error),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(error) => write!(f, "{error}\n{USAGE}"),
            Self::NoSite(site) => {
                let site = site.display();
                write!(f, "no site in {site}; build it first: cargo xtask build")
            }
            Self::Port(port, error) if error.kind() == io::ErrorKind::AddrInUse => {
                write!(f, "port {port} is taken; choose another one: --port {}", port.wrapping_add(1))
            }
            Self::Port(port, error) => write!(f, "cannot listen on port {port}: {error}"),
        }
    }
}
