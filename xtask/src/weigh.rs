//! What readers download, held to a budget; and what it is made of, where it has grown.

mod budget;
mod composition;

use std::fs;
use std::path::PathBuf;

use crate::build::{Variant, functions, wasm_opt};
use crate::failure::Failure;
use crate::folders;
use budget::Budget;
use composition::Composition;

/// The article that is weighed: a long one with a picture.
const ARTICLE: &str = "articles/20220614-01/index.html";

/// Weighs the built site; `renew` accepts the program as it is, for later comparisons.
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
        println!("    {:<7} {weight:>7} of {:>7} bytes", limit.part, limit.bytes);
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

/// The program as it is built, by what its functions belong to.
fn composition() -> Result<Composition, Failure> {
    let path = wasm_opt::called(&Variant::release().trunk_folder());
    let wasm = fs::read(&path).map_err(Failure::file(&path))?;
    let sizes = functions::sizes(&wasm)
        .map_err(|error| Failure::MissingContent { path, thing: format!("readable code: {error}") })?;
    Ok(Composition::of(sizes))
}

/// Bytes of a part of the first view, compressed.
fn weight_of(part: &str) -> Result<u64, Failure> {
    let file = match part {
        "page" => ARTICLE.to_owned(),
        "worker" => "sw.js".to_owned(),
        "wasm" => asset("href", ".wasm")?,
        "glue" => asset("href", ".js")?,
        "styles" => asset("href", ".css")?,
        "scripts" => asset("src", ".js")?,
        "site" => asset("href", ".json")?,
        _ => {
            return Err(Failure::MissingContent {
                path: PathBuf::from("xtask/budget/limits.txt"),
                thing: format!("known part: {part}"),
            });
        }
    };
    let path = Variant::release().site().join(format!("{file}.br"));
    fs::metadata(&path).map(|about| about.len()).map_err(Failure::file(&path))
}

/// The file below `assets/` with this ending that the article asks for in this attribute; those of earlier builds stand beside it.
fn asset(attribute: &str, ending: &str) -> Result<String, Failure> {
    let path = Variant::release().site().join(ARTICLE);
    let page = fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let before = format!(" {attribute}=\"/");
    let names = page.split(&before).skip(1).filter_map(|rest| rest.split('"').next());
    let mut assets = names.filter(|name| name.starts_with("assets/") && name.ends_with(ending));
    assets
        .next()
        .map(str::to_owned)
        .ok_or(Failure::MissingContent { path, thing: format!("link to a file {ending}") })
}
