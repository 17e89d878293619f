//! Redirect pages at the addresses of the old site, where the site has room for them; what is wrong with `redirects.txt` is
//! told here.

use super::record::Origin;
use super::staging::Staging;
use crate::redirects::Redirects;
use crate::report::{Error, LineProblem};
use std::collections::HashMap;

/// Writes the pages and warns of lines that are skipped, or that some hosts cannot follow.
pub(super) fn write(staging: &Staging<'_>, redirects: &Redirects) -> Result<(), Error> {
    let blocked = write_free(staging, redirects)?;
    for LineProblem { line, problem } in &redirects.skipped {
        eprintln!("warning: redirects.txt, line {line}: {problem}. The line is skipped");
    }
    for LineProblem { line, problem } in blocked {
        eprintln!(
            "warning: redirects.txt, line {line}: {problem}. Only hosts that read rules lead on from there"
        );
    }
    for note in redirects.notes() {
        eprintln!("note: redirects.txt: {note} (docs/hosting.md)");
    }
    Ok(())
}

/// Writes the pages whose places are free, and answers with the lines of the others.
fn write_free(staging: &Staging<'_>, redirects: &Redirects) -> Result<Vec<LineProblem>, Error> {
    let (mut written, mut blocked) = (HashMap::new(), Vec::new());
    for page in redirects.pages() {
        let problem = match written.get(&page.file) {
            Some((_, text)) if *text == page.text => continue,
            Some((line, _)) => format!("the page at {} leads elsewhere, by line {line}", page.address),
            None if staging.is_free(&page.file) => {
                staging.write(&page.file, Origin::Text, &page.text)?;
                written.insert(page.file, (page.line, page.text));
                continue;
            }
            None => format!(
                "there is no room for a page at {}: the site has a file there, or in its way",
                page.address
            ),
        };
        blocked.push(LineProblem { line: page.line, problem });
    }
    Ok(blocked)
}
