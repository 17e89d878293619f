//! Splits the application: chunks go into the folder that xtask names, the main part beside them.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use wasm_split_cli_support::{Options, transform};

use crate::arguments::Arguments;

/// The environment variable with the folder of the chunks. Trunk empties its own.
const FOLDER: &str = "PORTAL_CHUNKS";
/// The script that fetches chunks (xtask/src/build/chunks/link.rs), as the main part imports it.
const LINK: &str = "./chunks.js";
/// The list of each chunk's files, without their extension; some hold what several chunks share.
const FILES: &str = "chunks.json";

/// Writes the parts, and returns the path of the main one.
pub(crate) fn split(arguments: &Arguments) -> anyhow::Result<PathBuf> {
    let folder = PathBuf::from(env::var_os(FOLDER).with_context(|| format!("{FOLDER} is not set"))?);
    let wasm = read(&arguments.input)?;
    let main_part = folder.join("main.wasm");
    let script = format!("./{}.js", arguments.name);
    let mut options = Options::new(&wasm);
    (options.output_dir, options.main_out_path) = (&folder, &main_part);
    (options.link_name, options.main_module) = (LINK, &script);
    let parts = transform(options).map_err(|error| anyhow!("the application cannot be split: {error:#}"))?;
    // Sorted, so that two builds of one program are alike.
    let files: BTreeMap<String, Vec<String>> = parts.prefetch_map.into_iter().collect();
    let path = folder.join(FILES);
    fs::write(&path, serde_json::to_string_pretty(&files)?).with_context(|| path.display().to_string())?;
    Ok(main_part)
}

fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(path).with_context(|| path.display().to_string())
}
