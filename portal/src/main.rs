//! `portal`: the one program that an operator carries away. It publishes content as a site, and serves the site with its live
//! API; what it needs for that lies in its folder.

mod arguments;
mod failure;
mod package;
mod serve;

use std::env;
use std::process::ExitCode;

use arguments::Command;
use failure::Failure;
use mimalloc::MiMalloc;
use package::Package;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("错误：{failure}");
            failure.exit_code()
        }
    }
}

fn run() -> Result<ExitCode, Failure> {
    match Command::parse(env::args_os().skip(1))? {
        Command::Publish(arguments) => Ok(prerender::run(arguments, &Package::find()?.defaults())),
        Command::Serve(options) => serve::run(options),
        Command::Help(text) => {
            println!("{text}");
            Ok(ExitCode::SUCCESS)
        }
    }
}
