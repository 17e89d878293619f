//! What the first view of an article costs, compressed as a CDN compresses it.

use crate::places::ARTICLE;
use brotli::enc::BrotliEncoderParams;
use portal_e2e::{Browser, Case, Engine, Outcome, Site, only_in};
use std::fs;

const HTML_AND_CSS: usize = 20_000;
const WASM_AND_SCRIPTS: usize = 220_000;

pub(crate) fn cases() -> Vec<Case> {
    vec![only_in(Engine::Chromium, the_first_view_of_an_article_is_light)]
}

async fn the_first_view_of_an_article_is_light(browser: &Browser) -> Outcome {
    let site = Site::start().await?;
    browser.open(&site, ARTICLE).await?;
    browser.settle().await?;

    let mut files: Vec<String> = site.traffic().all();
    files.sort();
    files.dedup();
    let page = |path: &str| path == ARTICLE || path.ends_with(".css");
    let program = |path: &str| path.ends_with(".wasm") || path.ends_with(".js") || path.ends_with(".mjs");
    let html = weigh(&site, "HTML and CSS", &files, page, HTML_AND_CSS)?;
    let wasm = weigh(&site, "wasm and scripts", &files, program, WASM_AND_SCRIPTS)?;
    assert!(html <= HTML_AND_CSS, "HTML and CSS weigh {html} bytes, {HTML_AND_CSS} are allowed");
    assert!(wasm <= WASM_AND_SCRIPTS, "wasm and scripts weigh {wasm} bytes, {WASM_AND_SCRIPTS} are allowed");
    Ok(())
}

/// The weight of those files in bytes; every file is printed with its own.
fn weigh(
    site: &Site,
    what: &str,
    files: &[String],
    wanted: fn(&str) -> bool,
    allowed: usize,
) -> Outcome<usize> {
    let mut total = 0;
    for file in files.iter().filter(|file| wanted(file)) {
        let name = if file.ends_with('/') { format!("{file}index.html") } else { file.clone() };
        let bytes = compressed(&fs::read(site.folder().join(name.trim_start_matches('/')))?)?;
        println!("  {bytes:>7} bytes  {file}");
        total += bytes;
    }
    println!("  {total:>7} bytes  {what}, brotli 11, of {allowed} allowed");
    Ok(total)
}

fn compressed(content: &[u8]) -> Outcome<usize> {
    let parameters = BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut packed, &parameters)?;
    Ok(packed.len())
}
