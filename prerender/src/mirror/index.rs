//! Which documents there are, as the portal itself and the index in a mirror have it, and when each was changed.

use super::document::Document;
use crate::content;
use crate::report::Error;
use portal::api::{Api, EmbeddedAnswers};
use portal::model::Moment;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds after which a time of change counts: within them an article may change once more at the "same" time, as clocks differ,
/// some times have no seconds, and some APIs answer from a cache ("racy git").
const SETTLED: i64 = 60;

/// The first pages of all channels, those too that only the home page draws on, and all articles, each once.
pub(super) fn documents(folder: &Path) -> Result<Vec<Document>, Error> {
    let api = Api::new(&folder.to_string_lossy(), EmbeddedAnswers::default()).reporting_to(Arc::new(drop));
    let (site, index) = content::read(&folder.to_string_lossy(), &api)?;
    let mut times = times(&folder.join(Document::Index.path()));
    let channels = index.channels.into_iter().chain(site.home_channels).chain(site.notices_channel);
    let channels = channels.map(|slug| Document::Channel(slug, 1));
    let articles = index.articles.into_iter().map(|id| {
        let updated = times.remove(id.as_str());
        Document::Article { id, updated }
    });
    let mut known = HashSet::new();
    Ok(channels.chain(articles).filter(|document| known.insert(document.path())).collect())
}

/// When each article was changed. `updated_at` is of use here alone, so no model has it.
fn times(index: &Path) -> HashMap<String, String> {
    let text = fs::read_to_string(index).unwrap_or_default();
    let index: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default();
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs() as i64;
    let entries = index["articles"].as_array().into_iter().flatten();
    let time = |entry: &Value| Some((entry["id"].as_str()?.to_owned(), settled(&entry["updated_at"], now)?));
    entries.filter_map(time).collect()
}

fn settled(updated: &Value, now: i64) -> Option<String> {
    let text = updated.as_str()?;
    let seconds = Moment::parse(text)?.unix_seconds();
    (seconds + SETTLED < now).then(|| text.to_owned())
}
