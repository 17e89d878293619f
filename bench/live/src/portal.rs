//! The portal's server with a live API, as an operator runs it behind a proxy.

use crate::client::{ADDRESS, Client, json};
use crate::failure::Failure;
use crate::process::{Memory, Process};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A client whose address no load has.
const OPERATOR: &str = "192.0.2.1";
/// Ids of one request (the contract's limit).
const MAX_IDS: usize = 100;

/// What a server runs on.
pub(crate) struct Database {
    /// As `--database` has it.
    pub(crate) address: String,
    /// The folder of files that readers send.
    pub(crate) uploads: PathBuf,
}

/// A running server.
pub(crate) struct Portal {
    process: Process,
    origin: String,
    client: Client,
    /// Memory before the first request.
    rest: u64,
}

/// Resident memory before the first request and the most until now, in bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Growth {
    pub(crate) rest: u64,
    pub(crate) peak: u64,
}

impl Portal {
    /// Starts a server on this database, and waits until it listens.
    pub(crate) fn start(server: &Path, site: &Path, database: &Database) -> Result<Self, Failure> {
        let mut command = Command::new(server);
        command.arg("--site").arg(site).args(["--port", "0", "--client-header", ADDRESS]);
        command.args(["--database", &database.address]).arg("--uploads").arg(&database.uploads);
        let mut process = Process::start(command.stdout(Stdio::piped()))?;
        let mut line = String::new();
        if let Some(output) = process.child().stdout.take() {
            BufReader::new(output).read_line(&mut line).map_err(Failure::program("the server"))?;
        }
        let origin = origin(&line).ok_or_else(|| process.failed("it does not say where it listens"))?;
        let Memory { now, .. } = process.memory()?;
        Ok(Self { process, origin, client: Client::new(), rest: now })
    }

    /// The URL of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Its answer to a path.
    pub(crate) fn get(&self, path: &str) -> Result<String, Failure> {
        self.client.get(&self.url(path), OPERATOR)
    }

    /// Reads an article once.
    pub(crate) fn read(&self, id: &str) -> Result<String, Failure> {
        let url = self.url(&format!("/api/v1/articles/{id}/views"));
        self.client.post(&url, OPERATOR, "", 200).map(|answer| answer.to_string())
    }

    /// How often all these articles were read.
    pub(crate) fn views(&self, ids: &[String]) -> Result<u64, Failure> {
        let mut sum = 0;
        for ids in ids.chunks(MAX_IDS) {
            let path = format!("/api/v1/views?ids={}", ids.join(","));
            let counts = json(&path, &self.get(&path)?)?;
            let counts = counts.as_object().into_iter().flatten();
            sum += counts.filter_map(|(_, count)| count.as_u64()).sum::<u64>();
        }
        Ok(sum)
    }

    /// Its memory since it was started.
    pub(crate) fn growth(&self) -> Result<Growth, Failure> {
        Ok(Growth { rest: self.rest, peak: self.process.memory()?.peak })
    }

    /// The running program, to be ended.
    pub(crate) fn into_process(self) -> Process {
        self.process
    }
}

/// `http://127.0.0.1:PORT` of the line that says what is served where.
fn origin(line: &str) -> Option<String> {
    let url = line.trim().get(line.find("http://")?..)?;
    Some(url.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn a_server_says_where_it_listens() {
        let line = "网站 dist：http://127.0.0.1:40123/\n";
        assert_eq!(origin(line).as_deref(), Some("http://127.0.0.1:40123"));
        assert_eq!(origin(""), None);
    }
}
