//! Tabs on wide screens (WAI-ARIA tabs pattern), disclosures on narrow ones: the link groups of the footer. Prerendered they
//! are sections, so that every link can be read without scripts; `src/boot/disclosures.js` opens and closes them.

use super::site_link::SiteLink;
use crate::browser::{document, viewport};
use crate::model::{LinkGroup, NamedLink};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Breakpoint for tabs; the style sheet puts the links in columns from the same width.
const WIDE: &str = "(min-width: 60em)";

/// 友情链接分组: the groups, with a tab list where there is room for tabs.
#[component]
pub fn LinkGroups(
    /// The groups, one tab or section each.
    groups: Vec<LinkGroup>,
) -> impl IntoView {
    let tabs = viewport::matches(WIDE);
    let selected = RwSignal::new(0);
    let labels: Vec<String> = groups.iter().map(|group| group.label.clone()).collect();
    let panels = groups
        .into_iter()
        .enumerate()
        .map(|(index, group)| view! { <Group group index tabs selected/> })
        .collect_view();
    // No tab list without tab panels (WAI-ARIA 1.2, "tab").
    let tab_list = move || tabs.get().then(|| view! { <TabList labels=labels.clone() selected/> });
    view! { <section class="link-groups" aria-label="友情链接分组">{tab_list}{panels}</section> }
}

#[component]
fn TabList(
    /// The labels of the groups, one tab each.
    labels: Vec<String>,
    /// The index of the selected tab.
    selected: RwSignal<usize>,
) -> impl IntoView {
    let count = labels.len();
    let tabs = labels.into_iter().enumerate().map(|(index, label)| {
        view! {
            <button
                class="link-groups__tab"
                type="button"
                role="tab"
                id=format!("link-tab-{index}")
                aria-controls=format!("link-group-{index}")
                aria-selected=move || (selected.get() == index).to_string()
                tabindex=move || if selected.get() == index { "0" } else { "-1" }
                on:click=move |_| selected.set(index)
            >
                {label}
            </button>
        }
    });
    view! {
        <div
            class="link-groups__tabs"
            role="tablist"
            aria-label="友情链接"
            on:keydown=move |event| move_by_key(&event, selected, count)
        >
            {tabs.collect_view()}
        </div>
    }
}

/// Arrow keys, Home and End move and select (WAI-ARIA Authoring Practices, "Tabs with automatic activation").
fn move_by_key(event: &KeyboardEvent, selected: RwSignal<usize>, count: usize) {
    let now = selected.get_untracked();
    let next = match event.key().as_str() {
        "ArrowRight" => (now + 1) % count,
        "ArrowLeft" => (now + count - 1) % count,
        "Home" => 0,
        "End" => count - 1,
        _ => return,
    };
    event.prevent_default();
    selected.set(next);
    document::focus(&format!("#link-tab-{next}"));
}

#[component]
fn Group(
    /// The group, its label and links.
    group: LinkGroup,
    /// The group's index, from 0, for element ids.
    index: usize,
    /// Whether the groups are tabs.
    tabs: ReadSignal<bool>,
    /// The index of the selected tab.
    selected: RwSignal<usize>,
) -> impl IntoView {
    let LinkGroup { label, links } = group;
    let id = format!("link-list-{index}");
    let links = links.into_iter().map(|link| view! { <Entry link/> }).collect_view();
    view! {
        <div
            class="link-groups__group"
            id=format!("link-group-{index}")
            role=move || tabs.get().then_some("tabpanel")
            aria-labelledby=move || tabs.get().then(|| format!("link-tab-{index}"))
            hidden=move || tabs.get() && selected.get() != index
        >
            <h2 class="link-groups__name" hidden=move || tabs.get()>
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
