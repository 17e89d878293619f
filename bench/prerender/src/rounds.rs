//! The runs: interleaved rounds of both generators, then one large site by the portal alone.

use crate::check;
use crate::correction::{self, Corrected};
use crate::failure::Failure;
use crate::makers::{Maker, Workplace};
use crate::measure::Taken;
use crate::progress;

/// Results of both generators on the same articles.
pub(crate) struct Compared {
    pub articles: usize,
    /// The number of pages of each site.
    pub pages: usize,
    /// The runs, one a round.
    pub portal: Vec<Taken>,
    pub hugo: Vec<Taken>,
    /// The incremental build after a correction, by the portal.
    pub corrected: Corrected,
}

/// Results of the large site, by the portal alone.
pub(crate) struct Alone {
    pub articles: usize,
    pub pages: usize,
    pub full: Taken,
    /// The incremental build after a correction.
    pub corrected: Taken,
}

/// Alternates the two generators for `rounds` rounds; each site is checked for completeness before its time counts.
pub(crate) fn compared(
    workplace: &Workplace<'_>,
    articles: usize,
    rounds: usize,
) -> Result<Compared, Failure> {
    progress::note(&format!("writing {articles} articles for both"));
    let corpus = workplace.corpus(articles)?;
    for maker in [Maker::Portal, Maker::Hugo] {
        workplace.write(&corpus, maker)?;
    }
    let (mut portal, mut hugo, mut pages) = (Vec::new(), Vec::new(), 0);
    for round in 1..=rounds {
        for (maker, times) in [(Maker::Hugo, &mut hugo), (Maker::Portal, &mut portal)] {
            let site = workplace.site(maker, &format!("site-{round}"));
            let taken = workplace.make(maker, &site)?;
            pages = check::site(maker, &site, &corpus)?;
            progress::note(&format!("round {round} of {rounds}: {} {:.2} s", maker.name(), taken.seconds));
            times.push(taken);
        }
    }
    let last = workplace.site(Maker::Portal, &format!("site-{rounds}"));
    let corrected = correction::compared_with_a_full_build(workplace, corpus, &last)?;
    Ok(Compared { articles, pages, portal, hugo, corrected })
}

/// Builds a large site with the portal, and again after a correction.
pub(crate) fn alone(workplace: &Workplace<'_>, articles: usize) -> Result<Alone, Failure> {
    progress::note(&format!("writing {articles} articles"));
    let corpus = workplace.corpus(articles)?;
    workplace.write(&corpus, Maker::Portal)?;
    let site = workplace.site(Maker::Portal, "site");
    let full = workplace.make(Maker::Portal, &site)?;
    progress::note(&format!("{articles} articles: {:.2} s", full.seconds));
    let pages = check::site(Maker::Portal, &site, &corpus)?;
    let corrected = correction::published(workplace, corpus, &site)?;
    Ok(Alone { articles, pages, full, corrected })
}
