//! Static site generator: content and a built template in, `dist/` out. A CDN serves it; no server renders anything at
//! run time.

mod arguments;
mod channel_pages;
mod compress;
mod content;
mod cors;
mod findings;
mod folders;
mod headers;
mod media_hosts;
mod mirror;
mod offline;
mod old_assets;
mod progress;
mod publish;
mod redirects;
mod removals;
mod render;
mod report;
mod seo;
mod site_file;
mod stat;
mod stop;
mod template;

use arguments::Arguments;
use mimalloc::MiMalloc;
use report::{Effect, Error, Outcome};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    stop::on_signals();
    let outcome =
        Arguments::parse(std::env::args_os().skip(1)).and_then(|arguments| publish::site(&arguments));
    if let Ok(Outcome { findings: Some(summary), .. }) = &outcome {
        eprintln!("{summary}");
    }
    match outcome {
        Ok(Outcome { pages, made, problems, .. }) if problems.is_empty() => {
            println!("{pages} pages, {made} of them made in this run");
            ExitCode::SUCCESS
        }
        Ok(Outcome { pages, problems, .. }) => {
            let stale = problems.iter().filter(|problem| problem.effect == Effect::Stale).count();
            let skipped = problems.len() - stale;
            eprintln!(
                "{pages} pages are published; {skipped} could not be made, {stale} stay as they were, see above"
            );
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(match error {
                Error::Usage(_) => 2,
                // As shells have it for what Ctrl-C ends: 128 and the number of SIGINT.
                Error::Stopped => 130,
                _ => 1,
            })
        }
    }
}
