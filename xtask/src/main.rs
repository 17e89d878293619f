//! `cargo xtask …`: the project's own commands. It finds or installs the tools that a step needs, and prints each step with
//! its duration. It has few dependencies, because each command compiles it first.

mod arguments;
mod bench;
mod build;
mod check;
mod command;
mod contract;
mod dev;
mod digest;
mod engines;
mod failure;
mod folders;
mod fuzz;
mod jobs;
mod lock_file;
mod mutants;
mod package;
mod parallel;
mod reproduce;
mod running_server;
mod serve;
mod shots;
mod step;
mod test;
mod tools;
mod usage;
mod weigh;

use std::process::ExitCode;

use arguments::Task;
use build::{Variant, programs};
use failure::Failure;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, Failure> {
    match Task::parse(std::env::args_os().skip(1))? {
        Task::Build { options } => build::site(&Variant::published().with_options(options)?)?,
        Task::Serve { port } => serve::run(port)?,
        Task::Dev { port } => dev::run(port)?,
        Task::Check => check::run()?,
        Task::Test => return Ok(test::run()),
        Task::TestEngines => engines::run()?,
        Task::Fuzz { seconds, seed } => fuzz::run(seconds, seed)?,
        Task::Contract { examples } => contract::run(examples, &programs::server()?)?,
        Task::Reproduce => reproduce::run()?,
        Task::Package => package::run()?,
        Task::Mutants => mutants::run()?,
        Task::BenchPage { rounds } => bench::page::run(rounds)?,
        Task::Shots => shots::run()?,
        Task::Weigh { renew } => weigh::run(renew)?,
        Task::BenchLive { rounds } => bench::live::run(rounds)?,
        Task::BenchPrerender { options } => bench::prerender::run(&options)?,
        Task::Help => print!("{}", usage::USAGE),
    }
    Ok(ExitCode::SUCCESS)
}
