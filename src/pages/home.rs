//! 首页: the newest stories, the notices, and the newest articles of each channel.

mod arrangement;

use crate::api::{Api, ApiError};
#[cfg(not(target_arch = "wasm32"))]
use crate::api::{EmbeddedAnswers, Endpoint};
use crate::components::{ChannelSection, LeadStory, MagazineCover, Notices, StoryCard};
use crate::model::{ChannelPage, ChannelSlug, Site};
use crate::state::CurrentSite;
use arrangement::{Arrangement, Row};
use futures::future::join_all;
use leptos::prelude::*;

/// Articles that are loaded of each channel: what a section shows, and two more that may stand above all sections.
const NEWEST: usize = arrangement::SECTION + 2;
/// Articles of a list that may stand with their summary: the two above all sections, and the two of which one leads the section.
const HEADS: usize = 4;
/// Notices shown beside the stories, above a magazine's cover and without one.
const NOTICES: [usize; 2] = [5, 7];

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
            let is_section = site.home_channels.contains(&slug);
            let list =
                answer.map(|list| newest(list, is_section)).map_err(|error| last_error = Some(error)).ok();
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

    /// The channels of the home page, as far as their lists came.
    fn channels(&self, site: &Site) -> Vec<ChannelPage> {
        site.home_channels.iter().filter_map(|slug| self.list(slug)).cloned().collect()
    }
}

/// What the home page may show of a list: the page embeds it, and is to be no heavier than what one sees of it.
fn newest(mut list: ChannelPage, is_section: bool) -> ChannelPage {
    list.channel.description = None;
    list.items.truncate(NEWEST);
    for (index, item) in list.items.iter_mut().enumerate() {
        (item.source, item.channel) = (None, None);
        if !is_section {
            item.cover = None;
        }
        if index > 0 && item.cover.is_none() || index >= HEADS {
            item.summary = None;
        }
    }
    list
}

/// 首页: stories, notices and the magazine, then the channels.
#[component]
pub(super) fn HomePage(
    /// The lists it is made of.
    home: Home,
) -> impl IntoView {
    let site = CurrentSite::expect();
    let Arrangement { lead, stories, magazine, rows } = Arrangement::of(&site, home.channels(&site));
    let notices = site.notices_channel.as_ref().and_then(|slug| home.list(slug)).cloned();
    let count = NOTICES[usize::from(magazine.is_none())];
    let stories = (!stories.is_empty()).then(|| {
        let cards = stories.into_iter().map(|story| view! { <StoryCard story/> }).collect_view();
        view! { <div class="home__stories">{cards}</div> }
    });
    view! {
        <div class="home">
            <h1 class="visually-hidden" tabindex="-1">{site.name.clone()}</h1>
            <div class="home__top">
                <div class="home__news">{lead.map(|story| view! { <LeadStory story/> })}{stories}</div>
                <div class="home__side">
                    {notices.map(|list| view! { <Notices list count/> })}
                    {magazine.map(|(channel, issue)| view! { <MagazineCover channel issue/> })}
                </div>
            </div>
            <div class="home__rows">{rows.into_iter().map(row).collect_view()}</div>
        </div>
    }
}

fn row(Row { pictures, lists }: Row) -> impl IntoView {
    let class = if pictures { "home__pictures" } else { "home__channels" };
    let sections = lists.into_iter().map(|list| view! { <ChannelSection list pictures/> }).collect_view();
    view! { <div class=class>{sections}</div> }
}
