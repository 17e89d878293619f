//! `portal`: the one program that an operator carries away. It publishes content as a site, serves the site with its live API,
//! and reads what readers sent. What it needs for that lies in its folder.

mod arguments;
mod failure;
mod inbox;
mod package;
mod password;
mod serve;
mod usage;

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
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

fn run() -> Result<ExitCode, Failure> {
    match Command::parse(env::args_os().skip(1))? {
        Command::Publish(arguments) => return Ok(prerender::run(arguments, &Package::find()?.defaults())),
        Command::Serve(options) => return serve::run(options, database()),
        Command::Inbox { database: named, task } => {
            inbox::run(&named.or_else(database).ok_or(Failure::NoDatabase)?, task)?;
        }
        Command::Help(usage) => println!("{usage}"),
        Command::Version => println!("portal {}", env!("CARGO_PKG_VERSION")),
    }
    Ok(ExitCode::SUCCESS)
}

/// The database of the environment. In the command line, other users of the machine can read its password.
fn database() -> Option<String> {
    env::var("PORTAL_DATABASE").ok().filter(|address| !address.is_empty())
}
