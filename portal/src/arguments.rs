//! Command line: which command, and what it is told.

mod inbox;

use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value, ValueExt};
use lexopt::{Error, Parser};
use portal_server::LiveOptions;

use crate::usage;
pub(crate) use inbox::InboxTask;

/// What the program is to do.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// With the arguments of the site generator.
    Publish(Vec<OsString>),
    Serve(ServeOptions),
    /// On this database.
    Inbox {
        database: Option<String>,
        task: InboxTask,
    },
    /// Print this usage.
    Help(&'static str),
    Version,
}

/// How to serve.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct ServeOptions {
    /// The published site; without it the package's own content is tried out.
    pub(crate) dir: Option<PathBuf>,
    /// Where to listen, if not on the usual port.
    pub(crate) listen: Option<SocketAddr>,
    /// Where to answer with metrics.
    pub(crate) metrics: Option<SocketAddr>,
    /// Of these the database may be missing.
    pub(crate) live: LiveOptions,
}

impl ServeOptions {
    /// Where to listen.
    pub(crate) fn address(&self) -> SocketAddr {
        self.listen.unwrap_or_else(|| SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)))
    }
}

/// A command line that is not understood, and how the command is used.
#[derive(Debug)]
pub(crate) struct Mistake {
    pub(crate) error: Error,
    pub(crate) usage: &'static str,
}

/// Reads what follows the name of a command.
type Reader = fn(&mut Parser) -> Result<Command, Error>;

impl Command {
    /// Reads the arguments after the program's name.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Mistake> {
        let mut parser = Parser::from_args(arguments);
        let general = |error| Mistake { error, usage: usage::PROGRAM };
        let name = match parser.next().map_err(general)? {
            None | Some(Short('h') | Long("help")) => return Ok(Self::Help(usage::PROGRAM)),
            Some(Short('V') | Long("version")) => return Ok(Self::Version),
            Some(Value(name)) => name,
            Some(option) => return Err(general(option.unexpected())),
        };
        let (usage, read): (_, Reader) = match name.to_str() {
            Some("help") => return Ok(Self::Help(usage::PROGRAM)),
            Some("publish") => (usage::PUBLISH, publish),
            Some("serve") => (usage::SERVE, serve),
            Some("inbox") => (usage::INBOX, inbox),
            _ => return Err(general(usage::unknown(&name.to_string_lossy()))),
        };
        match asks_for_help(&mut parser) {
            true => Ok(Self::Help(usage)),
            false => read(&mut parser).map_err(|error| Mistake { error, usage }),
        }
    }
}

fn asks_for_help(parser: &mut Parser) -> bool {
    let rest = parser.try_raw_args();
    rest.is_some_and(|rest| rest.as_slice().iter().any(|argument| argument == "--help" || argument == "-h"))
}

/// The site generator reads its own arguments.
fn publish(parser: &mut Parser) -> Result<Command, Error> {
    Ok(Command::Publish(parser.raw_args()?.collect()))
}

fn serve(parser: &mut Parser) -> Result<Command, Error> {
    let mut options = ServeOptions::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("dir") => options.dir = Some(parser.value()?.into()),
            Long("listen") => options.listen = Some(parser.value()?.parse()?),
            Long("metrics") => options.metrics = Some(parser.value()?.parse()?),
            Long("database") => options.live.database = parser.value()?.string()?,
            Long("uploads") => options.live.uploads = Some(parser.value()?.into()),
            Long("keep") => options.live.keep = Some(parser.value()?.parse()?),
            Long("client-header") => options.live.client_header = Some(parser.value()?.parse()?),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Command::Serve(options))
}

fn inbox(parser: &mut Parser) -> Result<Command, Error> {
    let (database, task) = inbox::parse(parser)?;
    Ok(Command::Inbox { database, task })
}

#[cfg(test)]
mod tests;
