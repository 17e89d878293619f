//! What rustup adds to Rust: the standard library for wasm32, and its sources, from which the build for readers makes
//! one of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command;
use crate::failure::Failure;
use crate::step::step;

const TARGET: &str = "wasm32-unknown-unknown";
const SOURCES: &str = "rust-src";

/// Installs what is missing.
pub(crate) fn ready() -> Result<(), Failure> {
    if !target_folder()?.is_dir() {
        add(&["target", "add", TARGET])?;
    }
    if !sources_folder()?.is_dir() {
        add(&["component", "add", SOURCES])?;
    }
    Ok(())
}

fn add(words: &[&str]) -> Result<(), Failure> {
    step(&format!("installing {} by rustup", words[2]), || {
        let mend = "install rustup (see rustup.rs), or the same part by whatever installed Rust";
        command::run(Command::new("rustup").args(words), mend)
    })
}

/// Asked of rustc itself: a Rust that came without rustup may have the part all the same.
fn target_folder() -> Result<PathBuf, Failure> {
    asked(&["--print", "target-libdir", "--target", TARGET])
}

fn sources_folder() -> Result<PathBuf, Failure> {
    Ok(asked(&["--print", "sysroot"])?.join(Path::new("lib/rustlib/src/rust/library")))
}

fn asked(words: &[&str]) -> Result<PathBuf, Failure> {
    let mut rustc = Command::new("rustc");
    rustc.args(words);
    let answer = command::output(&mut rustc, "install Rust: see rustup.rs")?;
    Ok(PathBuf::from(answer.trim()))
}
