//! A corpus for tests, in the channels of the embedded content.

use crate::channels::Channels;
use crate::corpus::Corpus;
use crate::files;
use std::path::Path;

pub(crate) fn corpus(count: usize) -> Corpus {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/api/v1");
    let site = files::json(&content.join("site.json")).expect("the embedded site.json");
    Corpus::new(site, Channels::read(&content).expect("the embedded channels"), count)
}
