//! Compression of the peers, as `prerender` compresses the portal: brotli at its highest level, in a file beside the
//! original.

use crate::folder;
use brotli::enc::BrotliEncoderParams;
use portal_e2e::Outcome;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

const TEXTS: [&str; 4] = ["html", "js", "json", "svg"];

/// Writes `<file>.br` beside every text file below `place` that has none.
pub(crate) fn folder(root: &Path) -> Outcome {
    let wants = |path: &PathBuf| {
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        TEXTS.contains(&kind) && !packed(path).exists()
    };
    let files: Vec<PathBuf> = folder::files(root)?.into_iter().filter(wants).collect();
    files.par_iter().try_for_each(|path| file(path))
}

fn file(path: &Path) -> Outcome {
    let text = fs::read(path)?;
    let parameters = BrotliEncoderParams { quality: 11, size_hint: text.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &text[..], &mut compressed, &parameters)?;
    Ok(fs::write(packed(path), compressed)?)
}

fn packed(path: &Path) -> PathBuf {
    path.with_added_extension("br")
}
