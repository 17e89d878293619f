//! Readers counted a moment ago (read-through cache): who reloads a page costs the database nothing.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::model::{ArticleId, Moment, Reader};

/// How old a count may be: other servers count, too.
const MAX_AGE: Duration = Duration::from_secs(1);
/// How many readers and articles are remembered; beyond that all are forgotten at once.
const CAPACITY: usize = 200_000;

/// What one server remembers. Nothing depends on it: what is not here is in the database.
#[derive(Clone, Default)]
pub(super) struct Recent(Arc<Mutex<Memory>>);

#[derive(Default)]
struct Memory {
    day: i64,
    readers: HashSet<String>,
    counts: HashMap<ArticleId, (i64, Moment)>,
}

impl Recent {
    /// The count of an article for which this reader was counted today.
    pub(super) fn count(&self, article: &ArticleId, reader: &Reader, now: Moment) -> Option<i64> {
        let memory = self.memory();
        let (count, read_at) = *memory.counts.get(article)?;
        let is_fresh = read_at <= now && now < read_at.after(MAX_AGE);
        (is_fresh && memory.day == now.day() && memory.readers.contains(&reader.today)).then_some(count)
    }

    /// Remembers readers who were counted today, and counts as they are now.
    pub(super) fn remember<'a>(
        &self,
        now: Moment,
        readers: impl Iterator<Item = &'a str>,
        counts: impl Iterator<Item = (ArticleId, i64)>,
    ) {
        let mut memory = self.memory();
        if memory.day != now.day() || memory.readers.len() >= CAPACITY {
            memory.readers.clear();
        }
        if memory.counts.len() >= CAPACITY {
            memory.counts.clear();
        }
        memory.day = now.day();
        memory.readers.extend(readers.map(str::to_owned));
        memory.counts.extend(counts.map(|(article, count)| (article, (count, now))));
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
