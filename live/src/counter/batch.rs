//! A batch of readings: find out who is new, add them and their counts in one transaction, answer everyone.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::model::{ArticleId, Clock, Moment, READING_WINDOW, Reader};
use crate::store::{Store, StoreError};

use super::reading::{CountError, Reading};
use super::recent::Recent;

/// How many articles are remembered to have a row.
const CAPACITY: usize = 100_000;

/// Writes batches, one after another.
pub(super) struct Batches {
    store: Store,
    clock: Clock,
    recent: Recent,
    /// Articles whose counts have begun.
    begun: HashSet<ArticleId>,
}

impl Batches {
    pub(super) fn new(store: Store, clock: Clock, recent: Recent) -> Self {
        Self { store, clock, recent, begun: HashSet::new() }
    }

    /// Writes a batch and answers it.
    pub(super) async fn write(&mut self, readings: Vec<Reading>) {
        if readings.is_empty() {
            return;
        }
        let counts = self.try_write(&readings).await;
        if let Err(error) = &counts {
            tracing::error!(%error, readings = readings.len(), "readings were not counted");
        }
        for reading in readings {
            let count = match &counts {
                Ok(counts) => Ok(counts.get(reading.article.as_str()).copied().unwrap_or(reading.first)),
                Err(_) => Err(CountError::Store),
            };
            // Who asked may have left.
            _ = reading.answer.send(count);
        }
    }

    async fn try_write(&mut self, readings: &[Reading]) -> Result<BTreeMap<String, i64>, StoreError> {
        let now = self.clock.now();
        self.begin(readings).await?;
        let counted = self.counted(readings, now).await?;
        let fresh = fresh(readings, &counted);
        if !fresh.is_empty() {
            self.add(&fresh, now).await?;
        }
        let counts = self.store.views(&readings.iter().map(|reading| &reading.article).collect()).await?;
        let today = readers(readings).map(|(_, reader)| reader.today.as_str());
        let today = today.filter(|hash| fresh.contains_key(hash) || counted.contains(*hash));
        let known = counts.iter().filter_map(|(article, count)| Some((ArticleId::parse(article)?, *count)));
        self.recent.remember(now, today, known);
        Ok(counts)
    }

    async fn begin(&mut self, readings: &[Reading]) -> Result<(), StoreError> {
        let new = readings.iter().filter(|reading| !self.begun.contains(&reading.article));
        let new: BTreeMap<_, _> = new.map(|reading| (&reading.article, reading.first)).collect();
        self.store.begin_views(&new).await?;
        if self.begun.len() >= CAPACITY {
            self.begun.clear();
        }
        self.begun.extend(new.into_keys().cloned());
        Ok(())
    }

    /// The hashes, of both days, that were counted within 24 hours.
    async fn counted(&self, readings: &[Reading], now: Moment) -> Result<BTreeSet<String>, StoreError> {
        let both = readers(readings).flat_map(|(_, it)| [Some(it.today.as_str()), it.yesterday.as_deref()]);
        self.store.counted(&both.flatten().collect(), now.before(READING_WINDOW)).await
    }

    async fn add(&self, fresh: &BTreeMap<&str, &ArticleId>, now: Moment) -> Result<(), StoreError> {
        let mut write = self.store.begin().await?;
        let added = write.add_readers(&fresh.keys().copied().collect(), now).await?;
        let mut counts = BTreeMap::new();
        for article in added.iter().filter_map(|reader| fresh.get(reader.as_str())) {
            *counts.entry(*article).or_default() += 1;
        }
        if !counts.is_empty() {
            write.add_views(&counts).await?;
        }
        write.commit().await
    }
}

fn readers(readings: &[Reading]) -> impl Iterator<Item = (&ArticleId, &Reader)> {
    readings.iter().filter_map(|reading| Some((&reading.article, reading.reader.as_ref()?)))
}

/// Who is to be counted, each with the article.
fn fresh<'a>(readings: &'a [Reading], counted: &BTreeSet<String>) -> BTreeMap<&'a str, &'a ArticleId> {
    let is_counted = |hash: &str| counted.contains(hash);
    let fresh = readers(readings).filter(|(_, reader)| {
        !is_counted(&reader.today) && !reader.yesterday.as_deref().is_some_and(is_counted)
    });
    fresh.map(|(article, reader)| (reader.today.as_str(), article)).collect()
}
