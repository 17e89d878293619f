//! Incremental build: one article is corrected, and the site is built again.

use crate::api_folder;
use crate::check;
use crate::corpus::Corpus;
use crate::failure::Failure;
use crate::makers::{Maker, Workplace};
use crate::measure::Taken;
use crate::progress;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// File systems may store times with a resolution of two seconds, so the correction comes later than that after the build.
const EDITOR: Duration = Duration::from_secs(3);

/// An incremental build, compared with a full one.
pub(crate) struct Corrected {
    /// Its time and memory.
    pub taken: Taken,
    /// The number of files compared with the full build, byte by byte.
    pub files: usize,
}

/// Corrects the newest article and builds the site again, in the same folder.
pub(crate) fn published(workplace: &Workplace<'_>, corpus: Corpus, site: &Path) -> Result<Taken, Failure> {
    sleep(EDITOR);
    let corpus = corpus.with_newest_corrected();
    api_folder::write_correction(&corpus, &workplace.content())?;
    let taken = workplace.make(Maker::Portal, site)?;
    progress::note(&format!("one of {} articles corrected: {:.2} s", corpus.count, taken.seconds));
    check::site(Maker::Portal, site, &corpus)?;
    Ok(taken)
}

/// The same, then compares the site with a full build of the corrected corpus.
pub(crate) fn compared_with_a_full_build(
    workplace: &Workplace<'_>,
    corpus: Corpus,
    site: &Path,
) -> Result<Corrected, Failure> {
    let taken = published(workplace, corpus, site)?;
    let full = workplace.site(Maker::Portal, "full");
    workplace.make(Maker::Portal, &full)?;
    Ok(Corrected { taken, files: check::same(site, &full)? })
}
