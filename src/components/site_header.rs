//! Page header: emblem, name, offline badge and menu. 返回顶部 leads to it.

use super::main_menu::MainMenu;
use super::offline_badge::OfflineBadge;
use super::picture::{Loading, Picture};
use super::site_link::RouteLink;
use crate::route::Route;
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 页头: the same on every page.
#[component]
pub fn SiteHeader() -> impl IntoView {
    let site = CurrentSite::expect();
    let emblem = site.logo.clone().map(|mut image| {
        image.alt.clear(); // the name is beside it
        view! { <Picture image loading=Loading::Eager class="site-header__emblem"/> }
    });
    let (name, entries) = (site.name.clone(), site.menu.clone());
    view! {
        <header class="site-header" id="top">
            <div class="site-header__inner">
                <RouteLink to=Route::Home class="site-header__home">
                    {emblem}
                    <span class="site-header__name">{name}</span>
                </RouteLink>
                <OfflineBadge/>
                <MainMenu entries/>
            </div>
        </header>
    }
}
