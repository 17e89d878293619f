//! Loads what is new, once the page is there and the browser idle: the notices for the strip, and on screens with room for the
//! rail the articles of the channel one reads, and the most read of both where views are counted; where there is no page, the
//! articles of the first channel of the home page. A list that the reader has come by is not requested again.

use crate::api::Api;
use crate::browser::{elements, idle, viewport};
use crate::components::{NOTICE_MOUNT, NewestNotice, RAIL_MOUNT, RailLists};
use crate::model::{ChannelPage, ChannelSlug, Failure, ranking};
use crate::pages::{Page, PageState};
use crate::route::Route;
use crate::state::{CurrentSite, Latest, ShownPage};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::pin::Pin;

/// Breakpoint for the rail, as in style/pages/article.css.
const RAIL: &str = "(min-width: 75em)";

/// Follows the page shown at this path.
pub(super) fn follow(page: RwSignal<PageState>, path: Memo<String>, api: Api) {
    let (site, latest) = (CurrentSite::expect(), Latest::expect());
    let (notices, first) = (site.notices_channel.clone(), site.home_channels.first().cloned());
    let counts_views = site.capabilities.views;
    let (notices_slug, notices_api) = (notices.clone(), api.clone());
    Effect::new(move || {
        page.with(|page| {
            if let PageState::Ready(Page::Channel(list)) = page
                && list.page == 1
            {
                store(list.clone(), notices_slug.as_ref(), latest);
            }
        });
    });
    if let Some(strip) = elements::mount_point(NOTICE_MOUNT) {
        mount_to(strip, || view! { <NewestNotice/> }).forget();
    }
    rail(page);
    if notices.is_none() {
        latest.set_notices(None);
    }
    let has_strip = Memo::new(move |_| page.with(|page| has_strip(page, &path.get())));
    Effect::new(move || {
        if let Some(slug) = notices.clone().filter(|_| has_strip.get() && !latest.has_notices()) {
            load(slug, notices_api.clone(), move |list| latest.set_notices(list));
        }
    });
    let is_wide = viewport::matches(RAIL);
    let channel = Memo::new(move |_| {
        page.with(|page| match page {
            PageState::Failed(Failure::NotFound) => {
                first.clone().filter(|_| has_strip.get()).map(|slug| (slug, false))
            }
            page => channel_of(page).filter(|_| is_wide.get()).map(|slug| (slug, counts_views)),
        })
    });
    Effect::new(move || {
        let Some((slug, is_ranked)) = channel.get() else { return };
        let rankable = is_ranked.then(|| latest.rankable(&slug)).flatten();
        if !latest.has_channel(&slug) {
            load(slug, api.clone(), move |list| {
                if let Some(list) = list {
                    latest.set_channel(list);
                }
            });
        } else if let Some(list) = rankable.filter(|_| !latest.has_most_read(&slug)) {
            load_most_read(list, api.clone(), move |list| {
                if channel.get_untracked() == Some((slug, true)) {
                    latest.set_most_read(list);
                }
            });
        }
    });
}

/// Renders the lists of the rail, again with each article: their mount point goes with the page.
fn rail(page: RwSignal<PageState>) {
    let shown = ShownPage::expect();
    let lists = StoredValue::new_local(None);
    Effect::new(move || {
        shown.track();
        lists.set_value(None);
        let Some(rail) = elements::mount_point(RAIL_MOUNT) else { return };
        let PageState::Ready(Page::Article(article)) = page.get_untracked() else { return };
        let (slug, id) = (article.channel.slug.clone(), article.id.clone());
        lists.set_value(Some(mount_to(rail, move || view! { <RailLists slug id/> })));
    });
}

fn store(list: ChannelPage, notices: Option<&ChannelSlug>, latest: Latest) {
    if notices == Some(&list.channel.slug) {
        latest.set_notices(Some(list.clone()));
    }
    latest.set_channel(list);
}

/// Not on the home page, which has the notices itself; nor where an address cannot be that of an article or a channel: the API is
/// asked nothing for one.
fn has_strip(page: &PageState, path: &str) -> bool {
    match page {
        PageState::Loading | PageState::Ready(Page::Home(_)) => false,
        PageState::Ready(_) => true,
        PageState::Failed(_) => Route::parse(path).is_some() || !Route::is_content(path),
    }
}

fn channel_of(page: &PageState) -> Option<ChannelSlug> {
    match page {
        PageState::Ready(Page::Article(article)) if !article.is_withdrawn() => {
            Some(article.channel.slug.clone())
        }
        _ => None,
    }
}

/// Loads the first page of a channel. A list that does not come is not missed: its place stays empty.
fn load(slug: ChannelSlug, api: Api, then: impl FnOnce(Option<ChannelPage>) + 'static) {
    when_idle(Box::pin(async move { then(api.channel_page(&slug, 1).await.ok()) }));
}

/// Ranks the articles of a list by their views, but for those of other sites, which have none.
fn load_most_read(mut list: ChannelPage, api: Api, then: impl FnOnce(ChannelPage) + 'static) {
    list.items.retain(|item| item.external_url.is_none());
    when_idle(Box::pin(async move {
        let ids = list.items.iter().map(|item| item.id.clone()).collect();
        if let Ok(counts) = api.views(ids).await {
            list.items = ranking(list.items, &counts);
            then(list);
        }
    }));
}

/// Starts the work when the browser is idle.
fn when_idle(work: Pin<Box<dyn Future<Output = ()>>>) {
    idle::run(move || spawn_local(work));
}
