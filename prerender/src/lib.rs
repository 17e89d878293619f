//! Static site generator: content and a built template in, a site out. A CDN serves it; no server renders anything at
//! run time. It is a library, because two programs run it: `prerender`, for `cargo xtask`, and `portal publish`.

mod arguments;
mod channel_pages;
mod compress;
mod content;
mod cors;
mod defaults;
mod environment;
mod findings;
mod folders;
mod headers;
mod media_hosts;
mod mirror;
mod mistake;
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
use report::{Effect, Error, Outcome};
use std::ffi::OsString;
use std::process::ExitCode;

pub use defaults::Defaults;
pub use mistake::explain;

/// Publishes a site as these arguments, without the program's name, and the environment say. What happens is printed.
pub fn run(arguments: impl IntoIterator<Item = OsString>, defaults: &Defaults) -> ExitCode {
    stop::on_signals();
    let outcome = Arguments::parse(arguments, defaults, environment::variable)
        .and_then(|arguments| publish::site(&arguments));
    if let Ok(Outcome { findings: Some(summary), .. }) = &outcome {
        eprintln!("{summary}");
    }
    match outcome {
        Ok(Outcome { pages, made, problems, .. }) if problems.is_empty() => {
            println!("已发布 {pages} 页，其中本次生成 {made} 页。");
            ExitCode::SUCCESS
        }
        Ok(Outcome { pages, problems, .. }) => {
            let stale = problems.iter().filter(|problem| problem.effect == Effect::Stale).count();
            let skipped = problems.len() - stale;
            eprintln!("已发布 {pages} 页；未生成 {skipped} 页，未更新 {stale} 页，原因见上。");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("错误：{error}");
            ExitCode::from(match error {
                Error::Usage(_) => 2,
                // As shells have it for what Ctrl-C ends: 128 and the number of SIGINT.
                Error::Stopped => 130,
                _ => 1,
            })
        }
    }
}
