//! Errors that end the server, each with the way out.

use std::fmt;
use std::io;
use std::path::PathBuf;

use portal_live::OpenError;

use crate::options::USAGE;

/// Why the server did not start.
pub(crate) enum Failure {
    Usage(lexopt::Error),
    NoSite(PathBuf),
    Port(u16, io::Error),
    Signals(io::Error),
    /// A database on a server has no folder beside it.
    NoUploads,
    /// A path of the live API that the site would publish.
    Public(PathBuf),
    Live(OpenError),
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
            Self::Signals(error) => write!(f, "cannot hear the signal to stop: {error}"),
            Self::NoUploads => {
                f.write_str("with PostgreSQL name the folder of files that readers send: --uploads DIR, shared by all servers")
            }
            Self::Public(path) => {
                let path = path.display();
                write!(f, "{path} is in the folder of the site, which everyone can read; choose one outside: --database, --uploads")
            }
            Self::Live(error) => error.fmt(f),
        }
    }
}
