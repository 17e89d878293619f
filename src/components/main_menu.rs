//! Disclosure menu: the main navigation. `src/boot/disclosures.js` alone handles its buttons, before, with and without
//! the application; with scripts off the style sheet shows it open. The entry of the page is marked as it is rendered, and by the
//! outlet (`document::mark_page`) when another page follows.

use super::site_link::SiteLink;
use crate::model::{MenuEntry, NamedLink};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// 主菜单: entries with submenus, behind a toggle on narrow screens.
#[component]
pub fn MainMenu(
    /// The entries with their submenus, in the order to show.
    entries: Vec<MenuEntry>,
) -> impl IntoView {
    let entries =
        entries.into_iter().enumerate().map(|(index, entry)| view! { <Entry entry index/> }).collect_view();
    view! {
        <nav class="main-menu" aria-label="主菜单">
            <button
                class="main-menu__toggle"
                type="button"
                aria-expanded="false"
                aria-controls="main-menu-entries"
                data-disclosure="打开菜单|收起菜单"
            >
                "打开菜单"
            </button>
            <ul class="main-menu__entries" id="main-menu-entries">{entries}</ul>
        </nav>
    }
}

#[component]
fn Entry(
    /// The entry, with its submenu if it has children.
    entry: MenuEntry,
    /// The entry's index, from 0, for element ids.
    index: usize,
) -> impl IntoView {
    let MenuEntry { label, href, children } = entry;
    let id = format!("submenu-{index}");
    let submenu = (!children.is_empty()).then(|| {
        let links = children.into_iter().map(|link| view! { <SubEntry link/> }).collect_view();
        view! {
            <button
                class="main-menu__more"
                type="button"
                aria-expanded="false"
                aria-controls=id.clone()
                aria-label=format!("{label}的下级栏目")
                data-disclosure=""
            ></button>
            <ul class="main-menu__submenu" id=id>{links}</ul>
        }
    });
    let is_current = use_location().pathname.with_untracked(|path| path == href.as_str());
    view! {
        <li class="main-menu__entry">
            <a class="main-menu__link" href=href.as_str().to_owned() data-noscroll="" aria-current=is_current.then_some("page")>
                {label}
            </a>
            {submenu}
        </li>
    }
}

#[component]
fn SubEntry(
    /// The link of the submenu; plain text if it has no address.
    link: NamedLink,
) -> impl IntoView {
    let NamedLink { label, href } = link;
    let inside = match href {
        Some(href) => view! { <SiteLink href class="main-menu__sublink">{label}</SiteLink> }.into_any(),
        None => view! { <span class="main-menu__sublink">{label}</span> }.into_any(),
    };
    view! { <li>{inside}</li> }
}
