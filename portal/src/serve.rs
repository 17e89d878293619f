//! `portal serve`: a published site with its live API, or the package's own content to be tried out.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use portal_server::{Audience, LiveOptions, Service};

use crate::arguments::ServeOptions;
use crate::failure::Failure;
use crate::package::Package;

/// The site that is tried out, in the working directory.
const TRIAL_SITE: &str = "site";
/// Its database: not in the site, which everyone can read.
const TRIAL_DATABASE: &str = "sqlite:data/portal.sqlite";

/// Serves until it is stopped.
pub(crate) fn run(options: ServeOptions) -> Result<ExitCode, Failure> {
    let ServeOptions { dir, listen, live } = options;
    let (site, live) = match dir {
        Some(dir) => (dir, live),
        None => {
            let site = PathBuf::from(TRIAL_SITE);
            if !publish_own_content(&site)? {
                return Ok(ExitCode::FAILURE);
            }
            let trial = || LiveOptions { database: TRIAL_DATABASE.to_owned(), ..LiveOptions::default() };
            (site, Some(live.unwrap_or_else(trial)))
        }
    };
    let service = Service { site, listen, audience: Audience::Readers, live };
    service.run().map_err(Failure::Serve)?;
    Ok(ExitCode::SUCCESS)
}

/// Whether there is a site, made of the package's own content unless it was before.
fn publish_own_content(site: &Path) -> Result<bool, Failure> {
    if site.join("index.html").is_file() {
        return Ok(true);
    }
    let code = prerender::run(["--out".into(), site.into()], &Package::find()?.defaults());
    Ok(code == ExitCode::SUCCESS)
}
