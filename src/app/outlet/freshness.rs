//! Revalidation: is the page still what the API has? Asked of a prerendered article once, quietly, while it is being read, and of
//! a page from the bfcache. The browser sends the ETag of what it has, so that an unchanged article costs a few bytes (304).

use super::copies;
use super::notice::Notice;
use super::state::OutletState;
use crate::api::ApiError;
use crate::browser::{clock, document, elements};
use crate::components::views_label;
use crate::model::{Article, ArticleId};
use crate::pages::{Page, PageState};
use crate::route::Route;
use leptos::prelude::*;

/// Milliseconds after the start: whoever leaves at once has requested nothing, and pictures have gone first.
const REVALIDATE_AFTER_MS: u32 = 3_000;
/// The count in the byline (src/components/article_meta.rs), unless the API has counted this reading, and knows better than its
/// article (src/boot/views.js).
const VIEWS: &str = "[data-views]:not([data-counted])";

impl OutletState {
    /// Revalidates the article at `route`, which came with the page.
    pub(super) fn revalidate(self, route: Option<Route>) {
        let Some(Route::Article(id)) = route else { return };
        self.start_task(Box::pin(async move {
            clock::sleep(REVALIDATE_AFTER_MS).await;
            match self.load(Route::Article(id.clone())).await {
                Ok(Page::Article(newest)) => self.apply_revalidated(*newest),
                Err(ApiError::Gone) => self.notify(Notice::Deleted),
                Err(ApiError::NotFound) if self.is_delisted(&id).await => self.notify(Notice::Deleted),
                // Any other answer says nothing of the article: the page stays as it is.
                _ => {}
            }
        }));
    }

    /// Whether the content index no longer has an article. Its page was prerendered: where the index cannot be read, or still
    /// has it, "not found" is a fault of the server and no news of the article.
    async fn is_delisted(self, id: &ArticleId) -> bool {
        let index = self.api.get_value().index().await;
        index.is_ok_and(|index| !index.articles.contains(id))
    }

    /// Loads a page again that the browser has restored from its bfcache as it was left.
    pub(super) fn refresh(self, route: Option<Route>) {
        let is_shown = self.page.with_untracked(|page| matches!(page, PageState::Ready(_)));
        match route {
            Some(route) if is_shown && !self.loading.get_untracked() => {
                self.start_task(Box::pin(async move {
                    if let Ok(page) = self.load(route).await {
                        copies::renew(&page);
                        self.replace(page);
                    }
                }));
            }
            route => self.open(route),
        }
    }

    /// Views are updated, a withdrawn article is replaced at once; a new text waits until the reader wants it. Into a translated
    /// page nothing is written.
    fn apply_revalidated(self, newest: Article) {
        let PageState::Ready(Page::Article(shown)) = self.page.get_untracked() else { return };
        if newest.has_same_content(&shown) {
            if !self.is_translated() {
                show_views(newest.views);
            }
            return;
        }
        let is_same_kind = newest.is_withdrawn() == shown.is_withdrawn();
        let newest = Page::Article(Box::new(newest));
        copies::renew(&newest);
        match is_same_kind {
            true => self.notify(Notice::Updated(newest)),
            false => self.replace(newest),
        }
    }

    fn notify(self, notice: Notice) {
        if !self.is_translated() {
            document::announce_route(&notice.message());
            self.notice.set(Some(notice));
        }
    }
}

/// Writes the count into the byline.
fn show_views(views: Option<u64>) {
    if let Some(count) = views {
        elements::set_text(VIEWS, &views_label(count));
        elements::remove_attribute(VIEWS, "hidden");
    }
}
