//! Chunks: parts of the program that are fetched when they are wanted (docs/adr/0005). xtask/bindgen splits them off; they import
//! functions, memory and tables from the main part, and JavaScript through it.

pub(super) mod imports;
pub(super) mod link;
pub(super) mod names;
pub(super) mod null_elements;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::Variant;
use crate::failure::Failure;

/// The list that xtask/bindgen writes.
const LIST: &str = "chunks.json";

/// The chunks of a program, and their files, named without extension: some hold what several chunks share.
pub(crate) struct Chunks {
    folder: PathBuf,
    files_by_chunk: BTreeMap<String, Vec<String>>,
}

impl Chunks {
    /// Those of the variant that was bound last.
    pub(crate) fn read(variant: &Variant) -> Result<Self, Failure> {
        let folder = variant.folder("chunks");
        let path = folder.join(LIST);
        let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
        let broken = |error: serde_json::Error| Failure::MissingContent { path, thing: error.to_string() };
        Ok(Self { folder, files_by_chunk: serde_json::from_str(&text).map_err(broken)? })
    }

    /// All files.
    pub(crate) fn files(&self) -> BTreeSet<&str> {
        self.files_by_chunk.values().flatten().map(String::as_str).collect()
    }

    /// The file as the splitter wrote it.
    pub(super) fn raw(&self, file: &str) -> PathBuf {
        self.folder.join(file).with_extension("wasm")
    }

    /// The file before it is optimised, with the names of its functions.
    pub(crate) fn named(&self, file: &str) -> PathBuf {
        self.folder.join(format!("{file}_named.wasm"))
    }

    /// The file as readers get it.
    pub(super) fn optimised(&self, file: &str) -> PathBuf {
        self.folder.join(format!("{file}_small.wasm"))
    }
}

/// Reads a wasm file, and says which one cannot be read.
pub(crate) fn readable<T, E: std::fmt::Display>(
    path: &Path,
    read: impl FnOnce(&[u8]) -> Result<T, E>,
) -> Result<T, Failure> {
    let wasm = fs::read(path).map_err(Failure::file(path))?;
    read(&wasm).map_err(|error| Failure::MissingContent {
        path: path.to_owned(),
        thing: format!("readable code: {error}"),
    })
}
