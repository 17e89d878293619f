//! 投稿: a form where the backend takes manuscripts, else telephone and mail. The page has both, of which one is hidden
//! (`src/boot/capabilities.js`).

use crate::api::{Api, Endpoint};
use crate::components::{ContactLines, SubmissionForm};
use crate::model::{ChannelSlug, Href, Site};
use crate::route::Route;
use crate::state::CurrentSite;
use leptos::prelude::*;

/// The page's name, as heading and in the title.
pub(super) const NAME: &str = "投稿";

/// 投稿: what is below the heading.
#[component]
pub(super) fn SubmitContent() -> impl IntoView {
    let action = expect_context::<Api>().address(&Endpoint::Submissions);
    let site = CurrentSite::expect();
    let is_offered = site.capabilities.submissions;
    let channels = channels(&site);
    view! {
        <div data-with="submissions" hidden=!is_offered><SubmissionForm action channels/></div>
        <div data-without="submissions" hidden=is_offered><ContactLines purpose=NAME/></div>
    }
}

/// The channels of the main menu, each once, with the names that it has there.
fn channels(site: &Site) -> Vec<(ChannelSlug, String)> {
    let mut channels: Vec<(ChannelSlug, String)> = Vec::new();
    for entry in &site.menu {
        let children = entry.children.iter().filter_map(|child| Some((child.href.as_ref()?, &child.label)));
        for (href, label) in [(&entry.href, &entry.label)].into_iter().chain(children) {
            if let Some(slug) = slug_in(href).filter(|slug| channels.iter().all(|(known, _)| known != slug)) {
                channels.push((slug, label.clone()));
            }
        }
    }
    channels
}

fn slug_in(href: &Href) -> Option<ChannelSlug> {
    match Route::parse(href.as_str())? {
        Route::Channel(slug, _) => Some(slug),
        _ => None,
    }
}
