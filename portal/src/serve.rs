//! `portal serve`: a published site with its live API, or the package's own content to be tried out.

use std::path::Path;
use std::process::ExitCode;

use portal_server::{Audience, LiveOptions, Service};

use crate::arguments::ServeOptions;
use crate::failure::Failure;
use crate::package::Package;

/// The site that is tried out, in the working directory.
const TRIAL_SITE: &str = "site";
/// Its database: not in the site, which everyone can read.
const TRIAL_DATABASE: &str = "sqlite:data/portal.sqlite";

/// Serves until it is stopped; `database` is that of the environment.
pub(crate) fn run(options: ServeOptions, database: Option<String>) -> Result<ExitCode, Failure> {
    let listen = options.address();
    let ServeOptions { dir, mut live, metrics, .. } = options;
    if live.database.is_empty() {
        live.database = database.unwrap_or_default();
    }
    let site = match dir {
        Some(dir) => dir,
        None => {
            if !publish_own_content(Path::new(TRIAL_SITE))? {
                return Ok(ExitCode::FAILURE);
            }
            if live.database.is_empty() {
                TRIAL_DATABASE.clone_into(&mut live.database);
            }
            TRIAL_SITE.into()
        }
    };
    let service = Service { site, listen, audience: Audience::Readers, live: with_database(live)?, metrics };
    service.run().map_err(Failure::Serve)?;
    Ok(ExitCode::SUCCESS)
}

/// The live API, unless nothing is said of it.
fn with_database(live: LiveOptions) -> Result<Option<LiveOptions>, Failure> {
    if live == LiveOptions::default() {
        return Ok(None);
    }
    if live.database.is_empty() { Err(Failure::NoDatabase) } else { Ok(Some(live)) }
}

/// Whether there is a site, made of the package's own content unless it was before.
fn publish_own_content(site: &Path) -> Result<bool, Failure> {
    if site.join("index.html").is_file() {
        return Ok(true);
    }
    let code = prerender::run(["--out".into(), site.into()], &Package::find()?.defaults());
    Ok(code == ExitCode::SUCCESS)
}
