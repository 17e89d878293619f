//! The site generator as a program of its own, for `cargo xtask`.

use mimalloc::MiMalloc;
use prerender::Defaults;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    prerender::run(std::env::args_os().skip(1), &Defaults::none())
}
