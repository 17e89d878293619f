//! `cargo xtask dev`: watches, rebuilds and serves. The last good site is served while a build fails.

use std::fs;
use std::path::PathBuf;
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::build::{self, Variant, inputs, programs};
use crate::command;
use crate::failure::Failure;
use crate::folders;
use crate::serve;
use crate::tools::Tools;

const WATCHED: [&str; 8] =
    ["src", "style", "public", "prerender/src", "index.html", "page.json", "Trunk.toml", "Cargo.toml"];
const LOOK_EVERY: Duration = Duration::from_millis(300);

/// Builds, serves, and rebuilds on every change, until stopped.
pub(crate) fn run(port: u16) -> Result<(), Failure> {
    serve::free(port)?;
    let tools = Tools::ready()?;
    programs::server()?;
    let variant = Variant::dev();
    let mut server = None;
    let mut seen = None;
    loop {
        let now = snapshot()?;
        if seen.as_ref() != Some(&now) {
            seen = Some(now);
            rebuild(&tools, &variant);
        }
        keep_running(&mut server, &variant, port)?;
        sleep(LOOK_EVERY);
    }
}

fn rebuild(tools: &Tools, variant: &Variant) {
    match build::site_with(tools, variant) {
        Ok(()) => println!("==> up to date; waiting for changes"),
        Err(failure) => eprintln!("error: {failure}\n==> the last good site stays; waiting for changes"),
    }
}

/// Starts the server once a site exists; an error if the server has ended.
fn keep_running(server: &mut Option<Child>, variant: &Variant, port: u16) -> Result<(), Failure> {
    let mut command = serve::server(&variant.site(), port)?;
    let command = command.arg("--dev");
    match server {
        Some(child) => match child.try_wait() {
            Ok(None) => Ok(()),
            _ => Err(command::failed(command, "see what it says above")),
        },
        None if variant.site().join("index.html").is_file() => {
            *server = Some(command::start(command, "see what cargo says above")?);
            Ok(())
        }
        None => Ok(()),
    }
}

/// Every watched file and its modification time.
type Snapshot = Vec<(PathBuf, Option<SystemTime>)>;

fn snapshot() -> Result<Snapshot, Failure> {
    let files = inputs::files(&folders::root(), &WATCHED)?;
    let written = |file: &PathBuf| fs::metadata(file).and_then(|about| about.modified()).ok();
    Ok(files.into_iter().map(|file| (file.clone(), written(&file))).collect())
}
