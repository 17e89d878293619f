//! `cargo xtask contract`: the live API, held to `docs/openapi.yaml` from outside by Schemathesis. It makes up requests that the
//! document allows or forbids, always the same ones, and judges each answer by the document. What is tested and how:
//! `xtask/contract`.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::running_server::RunningServer;
use crate::step::step;
use crate::tools::python;

/// Examples of each request within `cargo xtask test`.
pub(crate) const FEW: u32 = 20;

const WORK: &str = "target/contract";
const CONFIGURATION: &str = "xtask/contract/schemathesis.toml";
const DOCUMENT: &str = "docs/openapi.yaml";
/// The header by which the server tells clients apart: each request is another client's, as limits are for each.
const CLIENT: &str = "x-contract-client";
const HINT: &str = "each failure above ends with the request that repeats it";

/// Asks this server, with a new database on the default content.
pub(crate) fn run(examples: u32, server: &Path) -> Result<(), Failure> {
    let tool = python::schemathesis()?;
    let folder = folders::at(WORK);
    folders::empty(&folder)?;
    write_site(&folder.join("site"))?;
    step(&format!("the live API against {DOCUMENT}, {examples} examples of each request"), || {
        let mut server = RunningServer::start(&mut serving(server, &folder))?;
        command::run(&mut tester(tool, &server.address, examples), HINT)?;
        match server.is_alive() {
            true => Ok(()),
            false => Err(Failure::Failed { program: "the server".to_owned(), hint: HINT.to_owned() }),
        }
    })
}

/// A page, and what the API counts: the articles.
fn write_site(site: &Path) -> Result<(), Failure> {
    let articles = Path::new("api/v1/articles");
    fs::create_dir_all(site.join(articles)).map_err(Failure::file(site))?;
    fs::write(site.join("index.html"), "").map_err(Failure::file(site))?;
    let source = folders::at("public").join(articles);
    for entry in fs::read_dir(&source).map_err(Failure::file(&source))? {
        let file = entry.map_err(Failure::file(&source))?;
        let copy = site.join(articles).join(file.file_name());
        fs::copy(file.path(), &copy).map_err(Failure::file(&copy))?;
    }
    Ok(())
}

fn serving(server: &Path, folder: &Path) -> Command {
    let database = format!("sqlite:{}", folder.join("portal.sqlite").display());
    let mut server = Command::new(server);
    server.args(["--port", "0"]).current_dir(folders::root());
    server.args(["--client-header", CLIENT, "--database", &database, "--site"]).arg(folder.join("site"));
    server
}

fn tester(mut tool: Command, address: &str, examples: u32) -> Command {
    tool.arg("--config-file").arg(folders::at(CONFIGURATION)).arg("run").arg(folders::at(DOCUMENT));
    tool.args(["--url", &format!("http://{address}/api/v1"), "--include-tag", "live"]);
    tool.args(["--max-examples", &examples.to_string()]);
    tool.env("SCHEMATHESIS_HOOKS", folders::at("xtask/contract/hooks.py"));
    tool.env("CLIENT_HEADER", CLIENT).env("PYTHONDONTWRITEBYTECODE", "1").current_dir(folders::at(WORK));
    tool
}
