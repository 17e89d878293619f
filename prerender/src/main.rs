//! `prerender`: content and a built template in, a static site out. `dist/` is what a CDN holds; no server renders
//! anything at run time.

mod arguments;
mod compress;
mod content;
mod earlier;
mod folders;
mod headers;
mod offline;
mod publish;
mod redirects;
mod render;
mod report;
mod template;

use arguments::Arguments;
use report::{Error, Outcome};
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = Arguments::parse(std::env::args().skip(1)).and_then(|arguments| publish::site(&arguments));
    match outcome {
        Ok(Outcome { pages, problems }) if problems.is_empty() => {
            println!("{pages} pages");
            ExitCode::SUCCESS
        }
        Ok(Outcome { pages, problems }) => {
            for problem in &problems {
                eprintln!("skipped: {problem}");
            }
            eprintln!("{pages} pages are published; {} could not be made, see above", problems.len());
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(match error {
                Error::Usage(_) => 2,
                _ => 1,
            })
        }
    }
}
