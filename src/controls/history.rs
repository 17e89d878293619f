//! 阅读记录: each article that is shown goes to the head of this browser's reading history.

use super::facts;
use crate::browser::clock;
use crate::state::{SavedLists, ShownPage};
use leptos::prelude::*;

/// Articles that the history holds; the oldest is evicted first.
const MAX_ARTICLES: usize = 100;

pub(super) fn follow() {
    let (history, shown) = (SavedLists::expect().history, ShownPage::expect());
    Effect::new(move || {
        shown.track();
        let Some(article) = facts::of_page() else { return };
        history.change(|history| {
            history.add(article.saved(clock::now()));
            history.truncate(MAX_ARTICLES);
        });
    });
}
