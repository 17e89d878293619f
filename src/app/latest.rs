//! Loads what is new, once the page is there and the browser idle: the notices for the strip, and on screens with room for the
//! rail the articles of the channel one reads; where there is no page, those of the first channel of the home page.

use crate::api::Api;
use crate::browser::{idle, viewport};
use crate::model::{ChannelPage, ChannelSlug, Failure};
use crate::pages::{Page, PageState};
use crate::state::{CurrentSite, Latest};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Breakpoint for the rail, as in style/pages/article.css.
const RAIL: &str = "(min-width: 75em)";

/// Follows the page shown.
pub(super) fn follow(page: RwSignal<PageState>, api: Api) {
    let (site, latest) = (CurrentSite::expect(), Latest::expect());
    // The home page has the notices itself.
    let has_strip = Memo::new(move |_| {
        page.with(|page| !matches!(page, PageState::Loading | PageState::Ready(Page::Home(_))))
    });
    let first = site.home_channels.first().cloned();
    let notices_api = api.clone();
    Effect::new(move |is_requested: Option<bool>| {
        let slug = site.notices_channel.clone().filter(|_| has_strip.get());
        let is_requested = is_requested == Some(true);
        match slug {
            Some(slug) if !is_requested => {
                load(slug, notices_api.clone(), move |list| latest.set_notices(list));
                true
            }
            _ => is_requested,
        }
    });
    let is_wide = viewport::matches(RAIL);
    let channel = Memo::new(move |_| {
        page.with(|page| match page {
            PageState::Failed(Failure::NotFound) => first.clone(),
            page => channel_of(page).filter(|_| is_wide.get()),
        })
    });
    Effect::new(move || {
        if let Some(slug) = channel.get() {
            load(slug, api.clone(), move |list| latest.set_channel(list));
        }
    });
}

fn channel_of(page: &PageState) -> Option<ChannelSlug> {
    match page {
        PageState::Ready(Page::Article(article)) => Some(article.channel.slug.clone()),
        _ => None,
    }
}

/// Loads the first page of a channel when the browser is idle. A list that does not come is not missed: its place stays empty.
fn load(slug: ChannelSlug, api: Api, then: impl FnOnce(ChannelPage) + 'static) {
    idle::run(move || {
        spawn_local(async move {
            if let Ok(list) = api.channel_page(&slug, 1).await {
                then(list);
            }
        });
    });
}
