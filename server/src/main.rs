//! The local server: a site, and with a database its live API. What it can be told is in `options.rs`.

mod options;

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let service = match options::parse(env::args_os().skip(1)) {
        Ok(service) => service,
        Err(error) => {
            eprintln!("error: {error}\n{}", options::USAGE);
            return ExitCode::FAILURE;
        }
    };
    match service.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}
