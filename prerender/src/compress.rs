//! Precompressed copies (Brotli, gzip) beside every text file, as a CDN serves them.

use crate::progress;
use crate::report::Error;
use crate::stop;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Extensions of the copies.
pub(crate) const EXTENSIONS: [&str; 2] = ["br", "gz"];

/// Brotli at its best takes some two seconds for a megabyte. What is larger (an index of all articles) is compressed at
/// a level that takes a tenth of that, and comes out some 8 % larger.
const LARGE_BYTES: usize = 1 << 20;

/// Smaller files fit into one packet as they are.
const MIN_BYTES: u64 = 256;

/// Writes `<file>.br` and `<file>.gz` below `folder`, at the best compression each has, which is slow. A file that has the same
/// bytes in the `previous` site is compressed already: its copies are reused, if they are whole.
pub(crate) fn folder(folder: &Path, previous: &Path) -> Result<(), Error> {
    let mut files = Vec::new();
    collect_texts(folder, &mut files)?;
    let bar = progress::bar("压缩", files.len());
    files.par_iter().try_for_each(|path| {
        stop::check()?;
        let previous = path.strip_prefix(folder).map(|name| previous.join(name)).unwrap_or_default();
        file(path, &previous)?;
        bar.inc(1);
        Ok(())
    })?;
    bar.finish_and_clear();
    Ok(())
}

fn collect_texts(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(Error::file(folder))? {
        let entry = entry.map_err(Error::file(folder))?;
        let (path, data) = (entry.path(), entry.metadata().map_err(Error::file(folder))?);
        if data.is_dir() {
            collect_texts(&path, files)?;
        } else if is_text(&path) && data.len() >= MIN_BYTES {
            files.push(path);
        }
    }
    Ok(())
}

/// Pictures and archives are compressed already.
fn is_text(path: &Path) -> bool {
    const TEXTS: [&str; 9] = ["html", "js", "wasm", "css", "json", "xml", "svg", "txt", "webmanifest"];
    path.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| TEXTS.contains(&kind))
}

fn file(path: &Path, previous: &Path) -> Result<(), Error> {
    let bytes = fs::read(path).map_err(Error::file(path))?;
    let is_unchanged = fs::read(previous).is_ok_and(|old| old == bytes);
    if is_unchanged && reuse(path, previous, &bytes).is_ok() {
        return Ok(());
    }
    write(&sibling(path, "br"), || brotli(&bytes))?;
    write(&sibling(path, "gz"), || gzip(&bytes))
}

/// Takes over the copies of a file. To decompress them takes a thousandth of what it takes to make them.
fn reuse(path: &Path, previous: &Path, bytes: &[u8]) -> io::Result<()> {
    let copies = EXTENSIONS.map(|kind| fs::read(sibling(previous, kind)));
    let [br, gz] = copies;
    let (br, gz) = (br?, gz?);
    let are_intact =
        is_copy(brotli::Decompressor::new(&*br, 4096), bytes)? && is_copy(GzDecoder::new(&*gz), bytes)?;
    if !are_intact {
        return Err(ErrorKind::InvalidData.into());
    }
    fs::write(sibling(path, "br"), br)?;
    fs::write(sibling(path, "gz"), gz)
}

/// Whether a copy, decompressed, is these bytes.
fn is_copy(decompressed: impl Read, bytes: &[u8]) -> io::Result<bool> {
    let mut text = Vec::with_capacity(bytes.len());
    // One byte more than there may be: who has damaged it could have put anything there.
    decompressed.take(bytes.len() as u64 + 1).read_to_end(&mut text)?;
    Ok(text == bytes)
}

fn write(path: &Path, compressed: impl FnOnce() -> io::Result<Vec<u8>>) -> Result<(), Error> {
    compressed().and_then(|bytes| fs::write(path, bytes)).map_err(Error::file(path))
}

/// `index.html` → `index.html.br`
pub(crate) fn sibling(path: &Path, kind: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(kind);
    name.into()
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let quality = if bytes.len() > LARGE_BYTES { 9 } else { 11 };
    let parameters = BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
