//! What all measurements share: programs, content, databases that are empty at their beginning.

use crate::arguments::Arguments;
use crate::content::Content;
use crate::failure::Failure;
use crate::portal::{Database, Portal};
use crate::postgresql::Cluster;
use crate::wrk::Wrk;
use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A database that the live API supports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Engine {
    Sqlite,
    Postgresql,
}

impl Engine {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Sqlite, Self::Postgresql];

    /// Its name in the tables.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgresql => "PostgreSQL",
        }
    }
}

/// Where measurements take place.
pub(crate) struct Stage {
    pub(crate) content: Content,
    pub(crate) wrk: Wrk,
    pub(crate) nginx: PathBuf,
    server: PathBuf,
    site: PathBuf,
    work: PathBuf,
    cluster: Cluster,
    databases: Cell<usize>,
}

impl Stage {
    /// An empty working folder, and a PostgreSQL server.
    pub(crate) fn prepare(arguments: &Arguments) -> Result<Self, Failure> {
        // Absolute, because nginx resolves relative paths in a folder of its own.
        let work = std::path::absolute(&arguments.work).map_err(Failure::file(&arguments.work))?;
        if work.exists() {
            fs::remove_dir_all(&work).map_err(Failure::file(&work))?;
        }
        Ok(Self {
            content: Content::of(&arguments.site)?,
            wrk: Wrk::prepare(&arguments.wrk, work.join("scripts"))?,
            nginx: arguments.nginx.clone(),
            server: arguments.server.clone(),
            site: arguments.site.clone(),
            cluster: Cluster::start(&arguments.postgresql)?,
            databases: Cell::new(0),
            work,
        })
    }

    /// A new database. What earlier ones have left to write is written first.
    pub(crate) fn database(&self, engine: Engine) -> Result<Database, Failure> {
        let folder = self.folder()?;
        let address = match engine {
            Engine::Sqlite => format!("sqlite:{}", folder.join("portal.sqlite").display()),
            Engine::Postgresql => self.cluster.create(&format!("portal_{}", self.databases.get()))?,
        };
        Command::new("sync").status().map_err(Failure::program("sync"))?;
        Ok(Database { address, uploads: folder.join("uploads") })
    }

    /// A folder that nothing else uses.
    pub(crate) fn folder(&self) -> Result<PathBuf, Failure> {
        self.databases.set(self.databases.get() + 1);
        let folder = self.work.join(self.databases.get().to_string());
        fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
        Ok(folder)
    }

    /// A server on this database.
    pub(crate) fn portal(&self, database: &Database) -> Result<Portal, Failure> {
        Portal::start(&self.server, &self.site, database)
    }
}
