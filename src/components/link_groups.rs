//! Link groups of the footer: sections, so that every link can be read without scripts. `src/boot/disclosures.js` opens and
//! closes them on narrow screens, `src/boot/link_groups.js` makes tabs of them on wide ones.

use super::site_link::SiteLink;
use crate::model::{LinkGroup, NamedLink};
use leptos::prelude::*;

/// 友情链接分组: the groups, and a tab list for where there is room for tabs.
#[component]
pub fn LinkGroups(
    /// The groups, one tab or section each.
    groups: Vec<LinkGroup>,
) -> impl IntoView {
    let groups =
        groups.into_iter().enumerate().map(|(index, group)| view! { <Group group index/> }).collect_view();
    view! {
        <section class="link-groups" aria-label="友情链接分组">
            <div class="link-groups__tabs" role="tablist" aria-label="友情链接" hidden></div>
            {groups}
        </section>
    }
}

#[component]
fn Group(
    /// The group, its label and links.
    group: LinkGroup,
    /// The group's index, from 0, for element ids.
    index: usize,
) -> impl IntoView {
    let LinkGroup { label, links } = group;
    let id = format!("link-list-{index}");
    let links = links.into_iter().map(|link| view! { <Entry link/> }).collect_view();
    view! {
        <div class="link-groups__group" id=format!("link-group-{index}")>
            <h2 class="link-groups__name">
                // The style sheet shows one of the two: a heading alone where nothing answers a button.
                <span class="link-groups__label">{label.clone()}</span>
                <button
                    class="link-groups__toggle"
                    type="button"
                    aria-expanded="false"
                    aria-controls=id.clone()
                    data-disclosure=""
                    data-stays-open=""
                >
                    {label}
                </button>
            </h2>
            <ul class="link-groups__links" id=id>{links}</ul>
        </div>
    }
}

#[component]
fn Entry(
    /// The link; plain text if it has no address.
    link: NamedLink,
) -> impl IntoView {
    let NamedLink { label, href } = link;
    let inside = match href {
        Some(href) => view! { <SiteLink href>{label}</SiteLink> }.into_any(),
        None => view! { <span class="link-groups__plain">{label}</span> }.into_any(),
    };
    view! { <li>{inside}</li> }
}
