//! 首页: the lead story, the notices, and the newest articles of each channel.

use crate::api::{Api, ApiError};
#[cfg(not(target_arch = "wasm32"))]
use crate::api::{EmbeddedAnswers, Endpoint};
use crate::components::{ChannelSection, LeadStory, Notices};
use crate::hydration::defer_hydration;
use crate::model::{ArticleSummary, ChannelPage, ChannelSlug, Site};
use crate::state::CurrentSite;
use futures::future::join_all;
use leptos::prelude::*;

/// Articles shown of each channel.
const NEWEST: usize = 6;

/// The first pages of the channels that the home page draws on.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// In the order of `site.json`. A list that failed to load is `None`, and the others are shown without it.
    lists: Vec<(ChannelSlug, Option<ChannelPage>)>,
}

impl Home {
    /// Loads all the lists concurrently; an error only if all of them failed.
    pub(super) async fn load(site: &Site, api: &Api) -> Result<Self, ApiError> {
        let mut slugs = site.home_channels.clone();
        slugs.extend(site.notices_channel.clone().filter(|notices| !site.home_channels.contains(notices)));
        let answers = join_all(slugs.iter().map(|slug| api.channel_page(slug, 1))).await;
        let none_came = !answers.is_empty() && answers.iter().all(Result::is_err);
        let mut last_error = None;
        let mut lists = Vec::new();
        for (slug, answer) in slugs.into_iter().zip(answers) {
            let list = answer.map(newest).map_err(|error| last_error = Some(error)).ok();
            lists.push((slug, list));
        }
        match last_error {
            Some(error) if none_came => Err(error),
            _ => Ok(Self { lists }),
        }
    }

    /// The lists as the page embeds them; a missing one as `null`, so that it is missing in the browser too.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn answers(&self) -> Result<EmbeddedAnswers, serde_json::Error> {
        let path = |slug: &ChannelSlug| Endpoint::Channel(slug.clone(), 1).path();
        self.lists.iter().map(|(slug, list)| Ok((path(slug), serde_json::to_value(list)?))).collect()
    }

    fn list(&self, slug: &ChannelSlug) -> Option<&ChannelPage> {
        self.lists.iter().find(|(known, _)| known == slug)?.1.as_ref()
    }

    /// The first article with a picture in the first channel, else its first article.
    fn lead(&self, site: &Site) -> Option<ArticleSummary> {
        let items = &site.home_channels.iter().find_map(|slug| self.list(slug))?.items;
        items.iter().find(|item| item.cover.is_some()).or(items.first()).cloned()
    }
}

fn newest(mut list: ChannelPage) -> ChannelPage {
    list.items.truncate(NEWEST + 1); // one more, as the lead story is removed
    list
}

/// 首页: lead story and notices, then the channels.
#[component]
pub(super) fn HomePage(
    /// The lists it is made of.
    home: Home,
) -> impl IntoView {
    let site = CurrentSite::expect();
    let lead = home.lead(&site);
    let lead_id = lead.as_ref().map(|lead| lead.id.clone());
    let notices = site.notices_channel.as_ref().and_then(|slug| home.list(slug)).cloned();
    let lists: Vec<_> = site.home_channels.iter().filter_map(|slug| home.list(slug)).cloned().collect();
    let section = move |mut list: ChannelPage| {
        list.items.retain(|item| Some(&item.id) != lead_id.as_ref());
        list.items.truncate(NEWEST);
        view! { <ChannelSection list/> }
    };
    view! {
        <div class="home">
            <h1 class="visually-hidden" tabindex="-1">{site.name.clone()}</h1>
            <div class="home__top">
                {lead.map(|story| view! { <LeadStory story/> })}
                {notices.map(|list| view! { <Notices list/> })}
            </div>
            {defer_hydration(move || view! { <div class="home__channels">{lists.into_iter().map(section).collect_view()}</div> })}
        </div>
    }
}
