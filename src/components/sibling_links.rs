//! Previous and next links: the neighbours of an article in its channel.

use super::site_link::RouteLink;
use crate::model::Sibling;
use crate::route::Route;
use leptos::prelude::*;

/// 上一篇和下一篇: nothing if the article has no neighbours.
#[component]
pub fn SiblingLinks(
    /// The article before it in the channel.
    previous: Option<Sibling>,
    /// The article after it in the channel.
    next: Option<Sibling>,
) -> impl IntoView {
    (previous.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="sibling-links" aria-label="上一篇和下一篇">
                {previous.map(|sibling| link("上一篇：", sibling))}
                {next.map(|sibling| link("下一篇：", sibling))}
            </nav>
        }
    })
}

fn link(label: &'static str, sibling: Sibling) -> impl IntoView {
    view! { <RouteLink to=Route::Article(sibling.id) class="sibling-links__link">{format!("{label}{}", sibling.title)}</RouteLink> }
}
