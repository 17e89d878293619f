//! Whether a prerendered article still is what the API has: asked quietly, once it is being read. The browser asks with the
//! ETag of what it has, so that an unchanged article costs a few bytes.

use super::notice::Notice;
use super::state::State;
use crate::api::ApiError;
use crate::browser::clock;
use crate::model::Article;
use crate::pages::{Page, Shown};
use crate::route::Route;
use leptos::prelude::*;

/// Milliseconds after the start: whoever leaves at once has asked for nothing, and pictures have gone before.
const LATER_MS: u32 = 3_000;

impl State {
    /// Asks after the article at `route`, which came with the page.
    pub(super) fn check(self, route: Option<Route>) {
        let Some(route @ Route::Article(_)) = route else { return };
        self.instead(Box::pin(async move {
            clock::sleep(LATER_MS).await;
            match self.load(route).await {
                Ok(Page::Article(now)) => self.compare(*now),
                Err(ApiError::NotFound) => self.notify(Notice::Gone),
                // It reads on as it was made.
                _ => {}
            }
        }));
    }

    /// Counts are brought up to date, what was taken back goes; a new text waits until the reader wants it.
    fn compare(self, now: Article) {
        let Shown::Page(Page::Article(shown)) = self.shown.get_untracked() else { return };
        if now.is_withdrawn() != shown.is_withdrawn() {
            self.replace(Page::Article(Box::new(now)));
        } else if now.reads_as(&shown) {
            self.views.set(now.views);
        } else {
            self.notify(Notice::Changed(Page::Article(Box::new(now))));
        }
    }

    fn notify(self, notice: Notice) {
        self.announcement.set(notice.words());
        self.notice.set(Some(notice));
    }
}
