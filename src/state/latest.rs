//! What is new: the newest notices and the newest articles of the channel one reads. Loaded after the page and held in none, so
//! that a new notice does not change every page of the site.

use super::global_signal::GlobalSignal;
use crate::browser::document;
use crate::model::{ArticleSummary, ChannelPage, ChannelSlug};
use leptos::prelude::{Effect, RwSignal, Set, expect_context, provide_context, untrack};

/// The lists of the notice strip, the article's rail and the 404 page; empty until they are loaded.
#[derive(Clone, Copy)]
pub struct Latest {
    notices: GlobalSignal<Option<ChannelPage>>,
    channel: GlobalSignal<Option<ChannelPage>>,
}

impl Latest {
    /// Provides empty lists.
    pub fn provide() {
        provide_context(Self { notices: GlobalSignal::new(None), channel: GlobalSignal::new(None) });
    }

    /// The lists, for a component below [`Latest::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// The `count` newest notices, as they come; none at first.
    pub fn notices(self, count: usize) -> RwSignal<Vec<ArticleSummary>> {
        follow(move || {
            self.notices.with(|list| list.iter().flat_map(|list| &list.items).take(count).cloned().collect())
        })
    }

    /// The newest articles of this channel, as they come; none at first, and none while those of another are loaded.
    pub fn of_channel(self, slug: ChannelSlug) -> RwSignal<Vec<ArticleSummary>> {
        follow(move || {
            self.channel.with(|list| {
                let list = list.as_ref().filter(|list| list.channel.slug == slug);
                list.map(|list| list.items.clone()).unwrap_or_default()
            })
        })
    }

    /// Whether the notices are there. Not reactive.
    pub fn has_notices(self) -> bool {
        untrack(|| self.notices.with(Option::is_some))
    }

    /// Whether the articles of this channel are there. Not reactive.
    pub fn has_channel(self, slug: &ChannelSlug) -> bool {
        untrack(|| self.channel.with(|list| list.as_ref().is_some_and(|list| list.channel.slug == *slug)))
    }

    /// Stores the first page of the notices' channel.
    pub fn set_notices(self, list: ChannelPage) {
        self.notices.set(Some(list));
    }

    /// Stores the first page of the channel one reads, or of another whose newest articles are shown.
    pub fn set_channel(self, list: ChannelPage) {
        self.channel.set(Some(list));
    }
}

/// The lists may come before the part of the page that shows them is hydrated, which has to begin as it was prerendered: empty.
/// Into a translated page nothing is written (docs/adr/0012).
fn follow(list: impl Fn() -> Vec<ArticleSummary> + 'static) -> RwSignal<Vec<ArticleSummary>> {
    let shown = RwSignal::new(Vec::new());
    Effect::new(move || {
        let list = list();
        if !document::is_translated() {
            shown.set(list);
        }
    });
    shown
}
