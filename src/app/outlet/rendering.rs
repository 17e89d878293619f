//! Rendering of a page into `<main>`, and what follows from it: title, canonical address, scroll position, focus, announcement.

use super::state::OutletState;
use crate::browser::document;
use crate::pages::{Page, PageState};
use crate::route::Route;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

impl OutletState {
    /// Replaces the page shown by a newer state of it: scroll position and focus stay. A translated page stays as it is, unless
    /// the article was withdrawn.
    pub(super) fn replace(self, page: Page) {
        if self.is_translated() && !page.is_withdrawn() {
            return;
        }
        self.notice.set(None);
        let page = PageState::Ready(page);
        if self.page.with_untracked(|shown| *shown != page) {
            document::set_title(&self.site.with_value(|site| page.title(site)));
            if self.is_translated() && !self.is_as_it_came.get_untracked() {
                self.page.set(PageState::Loading); // leptos would merge the two pages, and so two languages
                return spawn_local(async move {
                    tick().await;
                    self.page.set(page);
                });
            }
            self.render(page);
        }
    }

    /// Sets the page. Leptos then writes it into the elements of the page before, where they are of the same kind.
    fn render(self, page: PageState) {
        document::announce_rendering();
        let came = self.is_as_it_came.get_untracked();
        if came {
            document::empty_main();
            self.is_as_it_came.set(false);
        }
        self.page.set(page);
        spawn_local(async move {
            tick().await; // until the new page is in the document
            document::announce_rendered();
            self.shown.notify(self.owner.get_value());
            if came {
                document::focus("#main h1"); // what had the focus is gone
            }
        });
    }

    /// Shows a page: title and canonical address follow, then scroll position, focus and announcement.
    pub(super) fn show(self, page: PageState, address: Option<String>) {
        if self.is_translated() {
            return document::load(&document::address()); // translated while the page was loading
        }
        let (title, canonical) = self
            .site
            .with_value(|site| (page.title(site), address.as_ref().map(|address| site.absolute(address))));
        self.loading.set(false);
        self.notice.set(None);
        self.render(page);
        document::set_title(&title);
        if let Some(canonical) = canonical {
            document::set_canonical(&canonical);
        }
        let address = address.unwrap_or_default();
        document::mark_page(&address, address == Route::Home.path());
        spawn_local(async move {
            tick().await; // until the new page is in the document
            self.navigation.restore_scroll(&address);
            document::focus("#main h1");
            document::announce_route(&title);
        });
    }
}
