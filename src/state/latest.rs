//! What is new: the newest notices, the newest articles of the channel one reads, and the most read of both. Loaded after the page
//! and held in none, so that a new notice does not change every page of the site.

use super::global_signal::GlobalSignal;
use crate::browser::document;
use crate::model::{ArticleSummary, ChannelPage, ChannelSlug};
use leptos::prelude::{Effect, RwSignal, Set, expect_context, provide_context, untrack};

/// A list of the channel that it names, once it is loaded.
type Loaded = GlobalSignal<Option<ChannelPage>>;

/// The lists of the notice strip, the article's rail and the 404 page; empty until they are loaded.
#[derive(Clone, Copy)]
pub struct Latest {
    notices: Loaded,
    /// Whether the notices have come, or will not.
    notices_settled: GlobalSignal<bool>,
    channel: Loaded,
    /// The channel one reads, with the most read of its articles and the notices.
    most_read: Loaded,
}

impl Latest {
    /// Provides empty lists.
    pub fn provide() {
        provide_context(Self {
            notices: GlobalSignal::new(None),
            notices_settled: GlobalSignal::new(false),
            channel: GlobalSignal::new(None),
            most_read: GlobalSignal::new(None),
        });
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
        follow_channel(self.channel, slug)
    }

    /// The most read of [`Latest::rankable`] of this channel, likewise.
    pub fn most_read(self, slug: ChannelSlug) -> RwSignal<Vec<ArticleSummary>> {
        follow_channel(self.most_read, slug)
    }

    /// The list of this channel with the notices behind its own articles; `None` until it has come, and the notices are settled.
    /// Reactive.
    pub fn rankable(self, slug: &ChannelSlug) -> Option<ChannelPage> {
        let mut list =
            self.channel.get().filter(|list| self.notices_settled.get() && list.channel.slug == *slug)?;
        for notice in self.notices.get().into_iter().flat_map(|notices| notices.items) {
            if list.items.iter().all(|item| item.id != notice.id) {
                list.items.push(notice);
            }
        }
        Some(list)
    }

    /// Whether the notices are there. Not reactive.
    pub fn has_notices(self) -> bool {
        untrack(|| self.notices.with(Option::is_some))
    }

    /// Whether the articles of this channel are there. Not reactive.
    pub fn has_channel(self, slug: &ChannelSlug) -> bool {
        is_of(self.channel, slug)
    }

    /// Whether the most read of this channel are there. Not reactive.
    pub fn has_most_read(self, slug: &ChannelSlug) -> bool {
        is_of(self.most_read, slug)
    }

    /// Stores the first page of the notices' channel; `None` where it does not come, or there is no such channel.
    pub fn set_notices(self, list: Option<ChannelPage>) {
        if list.is_some() {
            self.notices.set(list);
        }
        self.notices_settled.set(true);
    }

    /// Stores the first page of the channel one reads, or of another whose newest articles are shown.
    pub fn set_channel(self, list: ChannelPage) {
        self.channel.set(Some(list));
    }

    /// Stores the most read of a channel.
    pub fn set_most_read(self, list: ChannelPage) {
        self.most_read.set(Some(list));
    }
}

fn is_of(list: Loaded, slug: &ChannelSlug) -> bool {
    untrack(|| list.with(|list| list.as_ref().is_some_and(|list| list.channel.slug == *slug)))
}

fn follow_channel(list: Loaded, slug: ChannelSlug) -> RwSignal<Vec<ArticleSummary>> {
    follow(move || {
        list.with(|list| {
            let list = list.as_ref().filter(|list| list.channel.slug == slug);
            list.map(|list| list.items.clone()).unwrap_or_default()
        })
    })
}

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
