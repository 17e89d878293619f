//! The articles there are, as the folder of the reading API has them, read once each (cache-aside).

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value;

use crate::model::ArticleId;

/// How many articles are remembered; beyond that they are read anew.
const CAPACITY: usize = 100_000;

/// Looks articles up, and remembers those it has found: one that is published later is found then.
#[derive(Clone)]
pub(crate) struct Catalogue {
    folder: Option<PathBuf>,
    known: Arc<Mutex<HashMap<ArticleId, i64>>>,
}

impl Catalogue {
    /// The articles of this folder; of no folder: all.
    pub(crate) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, known: Arc::default() }
    }

    /// The views an article brings along; none if there is no such article.
    pub(crate) async fn views(&self, article: &ArticleId) -> Option<i64> {
        let Some(folder) = &self.folder else { return Some(0) };
        if let Some(views) = self.known().get(article) {
            return Some(*views);
        }
        let file = folder.join("articles").join(format!("{}.json", article.as_str()));
        let views = tokio::task::spawn_blocking(move || read(&file)).await.ok()??;
        let mut known = self.known();
        if known.len() >= CAPACITY {
            known.clear();
        }
        known.insert(article.clone(), views);
        Some(views)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<ArticleId, i64>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The field `views` of an article's file: a number, or one in a string; anything else is none yet.
fn read(file: &Path) -> Option<i64> {
    let text = fs::read(file).ok()?;
    let article: Value = serde_json::from_slice(&text).unwrap_or_default();
    let views = match &article["views"] {
        Value::String(digits) => digits.trim().parse().ok(),
        number => number.as_i64(),
    };
    Some(views.unwrap_or_default().max(0))
}
