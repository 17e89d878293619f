//! The loads that are compared: requests of one kind, of the portal on either database or of nginx.

use crate::failure::Failure;
use crate::load::Load;
use crate::nginx::Nginx;
use crate::portal::Growth;
use crate::stage::{Engine, Stage};
use crate::wrk::{Order, Script};

/// Connections of each load: on a portal, readers who are answered at the same moment.
pub(crate) const CONNECTIONS: usize = 256;
/// How long new readings are sent.
const SECONDS: u64 = 8;
/// How long everything else is.
const FEWER_SECONDS: u64 = 5;
/// More than requests of any load.
const ENDLESS: u64 = 1 << 24;
/// Readers who come again and again, of an article each.
const REGULARS: u64 = 1_000;
/// What a count is answered as.
const READING: &str = "{\"views\":1234}";

/// A kind of load, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Case {
    /// Each request is a new reader's reading, which has to be written.
    New(Engine),
    /// The same readers again, which is answered from memory.
    Repeated(Engine),
    /// The counts of a list of articles.
    Lookup(Engine),
    /// A file with the answer to a reading.
    ReadingFile,
    /// A file with the answer to a look-up.
    LookupFile,
}

/// What one load came to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Taken {
    pub(crate) load: Load,
    /// Of the portal.
    pub(crate) growth: Option<Growth>,
}

impl Case {
    /// All of them.
    pub(crate) const ALL: [Self; 8] = [
        Self::New(Engine::Sqlite),
        Self::New(Engine::Postgresql),
        Self::Repeated(Engine::Sqlite),
        Self::Repeated(Engine::Postgresql),
        Self::ReadingFile,
        Self::Lookup(Engine::Sqlite),
        Self::Lookup(Engine::Postgresql),
        Self::LookupFile,
    ];

    /// Its name in the tables.
    pub(crate) fn name(self) -> String {
        match self {
            Self::New(engine) => format!("reading, new, {}", engine.name()),
            Self::Repeated(engine) => format!("reading, again, {}", engine.name()),
            Self::Lookup(engine) => format!("counts of 20 articles, {}", engine.name()),
            Self::ReadingFile => "a count as a file, nginx".to_owned(),
            Self::LookupFile => "20 counts as a file, nginx".to_owned(),
        }
    }

    /// The file that nginx answers with the same.
    pub(crate) fn file(self) -> Self {
        match self {
            Self::New(_) | Self::Repeated(_) | Self::ReadingFile => Self::ReadingFile,
            Self::Lookup(_) | Self::LookupFile => Self::LookupFile,
        }
    }

    /// Sends the load.
    pub(crate) fn measure(self, stage: &Stage) -> Result<Taken, Failure> {
        let taken = match self {
            Self::New(engine) => readings(stage, engine, ENDLESS, SECONDS),
            Self::Repeated(engine) => readings(stage, engine, REGULARS, FEWER_SECONDS),
            Self::Lookup(engine) => lookups(stage, engine),
            Self::ReadingFile => file(stage, READING),
            Self::LookupFile => file(stage, &counts(stage)),
        }?;
        match taken.load.problem() {
            Some(problem) => Err(Failure::Unclean { load: self.name(), problem }),
            None => Ok(taken),
        }
    }
}

/// New readings without end, over a portal's URL.
pub(crate) fn new_readings(stage: &Stage, url: String, seconds: u64) -> Order {
    order(stage, url, ENDLESS, seconds)
}

fn order(stage: &Stage, url: String, readers: u64, seconds: u64) -> Order {
    let arguments = [readers.to_string()].into_iter().chain(stage.content.ids.iter().cloned());
    let arguments = arguments.collect();
    Order { script: Script::Readings, arguments, url, connections: CONNECTIONS, seconds }
}

fn readings(stage: &Stage, engine: Engine, readers: u64, seconds: u64) -> Result<Taken, Failure> {
    let portal = stage.portal(&stage.database(engine)?)?;
    let load = stage.wrk.run(&order(stage, portal.url("/"), readers, seconds))?;
    Ok(Taken { load, growth: Some(portal.growth()?) })
}

fn lookups(stage: &Stage, engine: Engine) -> Result<Taken, Failure> {
    let portal = stage.portal(&stage.database(engine)?)?;
    for id in stage.content.listed() {
        portal.read(id)?;
    }
    let load = stage.wrk.run(&lookup(stage.content.lookup(), portal.url("/")))?;
    Ok(Taken { load, growth: Some(portal.growth()?) })
}

fn file(stage: &Stage, text: &str) -> Result<Taken, Failure> {
    let nginx = Nginx::start(&stage.nginx, &stage.folder()?, text)?;
    let load = stage.wrk.run(&lookup("/answer.json".to_owned(), nginx.url("/")))?;
    Ok(Taken { load, growth: None })
}

fn lookup(path: String, url: String) -> Order {
    let arguments = vec![path];
    Order { script: Script::Lookups, arguments, url, connections: CONNECTIONS, seconds: FEWER_SECONDS }
}

/// Counts as a portal answers them.
fn counts(stage: &Stage) -> String {
    let counts = stage.content.listed().iter().map(|id| (id.clone(), 1234.into()));
    serde_json::Value::Object(counts.collect()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_load_of_the_portal_has_a_file_to_be_compared_with() {
        for case in Case::ALL {
            assert!(Case::ALL.contains(&case.file()), "{case:?}");
            assert_eq!(case.file().file(), case.file());
        }
    }
}
