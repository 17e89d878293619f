//! One article is corrected after the site was published, and the site published again.

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

/// File systems tell times as coarsely as two seconds, so a site is not corrected sooner than that after it was made: no
/// editor would be so quick.
const EDITOR: Duration = Duration::from_secs(3);

/// A correction, and what holds it to be right.
pub(crate) struct Corrected {
    /// What publishing it took.
    pub taken: Taken,
    /// Files that were compared with those of a full build, byte by byte.
    pub files: usize,
}

/// Corrects the newest article and publishes the site again where it stands.
pub(crate) fn published(workplace: &Workplace<'_>, corpus: Corpus, site: &Path) -> Result<Taken, Failure> {
    sleep(EDITOR);
    let corpus = corpus.with_newest_corrected();
    api_folder::write_correction(&corpus, &workplace.content())?;
    let taken = workplace.make(Maker::Portal, site)?;
    progress::note(&format!("one of {} articles corrected: {:.2} s", corpus.count, taken.seconds));
    check::site(Maker::Portal, site, &corpus)?;
    Ok(taken)
}

/// The same, and then the site is held to one that is made of the corrected articles from nothing.
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
