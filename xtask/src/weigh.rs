//! Download size, checked against a budget; over it, the growth of the wasm by crate and module is printed.

mod budget;
mod composition;

use std::fs;
use std::path::PathBuf;

use crate::build::chunks::{Chunks, readable};
use crate::build::{Variant, functions, manifest, wasm_opt};
use crate::failure::Failure;
use crate::folders;
use budget::Budget;
use composition::Composition;

/// The article whose size is measured: a long one with a picture.
const ARTICLE: &str = "articles/20220614-01/index.html";

/// Path prefix of the site answer.
const SITE_FILE: &str = "assets/site-";

/// Checks the sizes of the built site; `renew` accepts the current wasm as the base of later comparisons.
pub(crate) fn run(renew: bool) -> Result<(), Failure> {
    let accepted = folders::at("xtask/budget/functions.txt");
    let now = composition()?;
    if renew {
        return fs::write(&accepted, now.to_string()).map_err(Failure::file(&accepted));
    }
    let budget = Budget::read(&folders::at("xtask/budget/limits.txt"))?;
    let mut heavy = Vec::new();
    for limit in &budget.limits {
        let weight = weight_of(&limit.part)?;
        println!("    {:<11} {weight:>7} of {:>7} bytes", limit.part, limit.bytes);
        if weight > limit.bytes {
            heavy.push(format!("{} is {} bytes", limit.part, weight - limit.bytes));
        }
    }
    if heavy.is_empty() {
        return Ok(());
    }
    let before = Composition::parse(&fs::read_to_string(&accepted).map_err(Failure::file(&accepted))?);
    println!("    what the program has grown by since it was last accepted, in bytes before compression:");
    for (name, growth) in now.growth_since(&before) {
        println!("    {growth:>+8} {name}");
    }
    Err(Failure::TooHeavy(heavy.join(", ")))
}

/// The size of the main part and all chunks by crate and module.
fn composition() -> Result<Composition, Failure> {
    let variant = Variant::release();
    let chunks = Chunks::read(&variant)?;
    let named = chunks.files().into_iter().map(|file| chunks.named(file));
    let mut sizes = Vec::new();
    for path in named.chain([wasm_opt::named(&variant.trunk_folder())]) {
        sizes.extend(readable(&path, functions::sizes)?);
    }
    Ok(Composition::of(sizes))
}

/// Compressed size of a part of the first view.
fn weight_of(part: &str) -> Result<u64, Failure> {
    let asset = |name| manifest::files(&Variant::release().folder("template"), name);
    let files = match part {
        "page" => vec![PathBuf::from(ARTICLE)],
        "middle" => return middle_article(),
        "worker" => vec![PathBuf::from("sw.js")],
        "proof" => vec![PathBuf::from("proof-of-work.js")],
        "wasm" | "application" | "extras" | "forms" | "shared" => asset(part)?,
        "glue" => asset("glue")?,
        "styles" => asset("deferred_css")?,
        "scripts" => asset("deferred_scripts")?,
        "loader" => asset("loader")?,
        "site" => vec![site_file()?],
        _ => {
            return Err(Failure::MissingContent {
                path: PathBuf::from("xtask/budget/limits.txt"),
                thing: format!("known part: {part}"),
            });
        }
    };
    let weight = |file: PathBuf| {
        let path = Variant::release().site().join(file);
        // What is too small to be compressed goes as it is.
        let compressed = path.with_added_extension("br");
        let path = if compressed.is_file() { compressed } else { path };
        fs::metadata(&path).map(|about| about.len()).map_err(Failure::file(&path))
    };
    files.into_iter().map(weight).sum()
}

/// Compressed size of the article that half of the articles are lighter than.
fn middle_article() -> Result<u64, Failure> {
    let folder = Variant::release().site().join("articles");
    let articles = fs::read_dir(&folder).map_err(Failure::file(&folder))?;
    let page = |article: fs::DirEntry| fs::metadata(article.path().join("index.html.br")).ok();
    let mut sizes: Vec<u64> = articles.flatten().filter_map(page).map(|about| about.len()).collect();
    sizes.sort_unstable();
    let missing =
        || Failure::MissingContent { path: folder.clone(), thing: "compressed articles".to_owned() };
    sizes.get(sizes.len() / 2).copied().ok_or_else(missing)
}

/// The path of the site answer that the article links (prerender/src/site_file.rs); files of earlier builds are in the same
/// folder.
fn site_file() -> Result<PathBuf, Failure> {
    let path = Variant::release().site().join(ARTICLE);
    let page = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let name =
        page.split('"').find_map(|value| value.strip_prefix('/').filter(|name| name.starts_with(SITE_FILE)));
    name.map(PathBuf::from).ok_or(Failure::MissingContent { path, thing: format!("link to /{SITE_FILE}…") })
}
