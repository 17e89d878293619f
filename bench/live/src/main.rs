//! `portal-bench-live`: benchmark of the live API, beside nginx with the same answers as files. Started by
//! `cargo xtask bench live`, which installs the programs (README.md has the method).

mod arguments;
mod case;
mod client;
mod content;
mod crash;
mod failure;
mod goal;
mod load;
mod message;
mod minute;
mod nginx;
mod portal;
mod postgresql;
mod process;
mod record;
mod report;
mod rounds;
mod samples;
mod stage;
mod table;
mod wrk;

use arguments::Arguments;
use failure::Failure;
use report::Report;
use stage::Stage;
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
    let stage = Stage::prepare(arguments)?;
    let rounds = rounds::run(&stage, arguments.rounds)?;
    let crashes = crash::all(&stage)?;
    let minute = minute::run(&stage)?;
    let report = Report { rounds, crashes, minute };
    println!("{}", table::all(&report));
    let text = record::json(&report).to_string();
    std::fs::write(&arguments.json, text).map_err(Failure::file(&arguments.json))?;
    std::fs::remove_dir_all(&arguments.work).map_err(Failure::file(&arguments.work))
}
