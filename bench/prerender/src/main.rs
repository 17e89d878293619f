//! `portal-bench-prerender`: benchmark of the static site generators, the portal's `prerender` and Hugo, with thousands of
//! articles. Started by `cargo xtask bench prerender`, which installs the programs (README.md has the method).

mod api_folder;
mod arguments;
mod article;
mod body;
mod channels;
mod check;
mod corpus;
mod correction;
mod failure;
mod files;
mod grammar;
mod hugo_folder;
mod makers;
mod measure;
mod progress;
mod random;
mod report;
mod rounds;
#[cfg(test)]
mod samples;
mod template;

use arguments::Arguments;
use failure::Failure;
use makers::Workplace;
use report::Report;
use std::process::ExitCode;

fn main() -> ExitCode {
    match Arguments::parse(std::env::args_os().skip(1)).and_then(|arguments| run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let compared = rounds::compared(&Workplace::prepare(arguments)?, arguments.articles, arguments.rounds)?;
    let large = match arguments.large {
        0 => None,
        count => Some(rounds::alone(&Workplace::prepare(arguments)?, count)?),
    };
    files::remove(&arguments.work)?;
    let report = Report { rounds: arguments.rounds, compared, large };
    println!("{}", report.table());
    files::write(&arguments.json, &report.json().to_string())
}
