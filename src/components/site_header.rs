//! The head of every page: emblem, name, menu.

use super::main_menu::MainMenu;
use super::picture::{Loading, Picture};
use crate::state::CurrentSite;
use leptos::prelude::*;

/// 页头
#[component]
pub fn SiteHeader() -> impl IntoView {
    let site = CurrentSite::expect();
    let emblem = site.logo.clone().map(|mut image| {
        image.alt.clear(); // the name stands beside it
        view! { <Picture image loading=Loading::AtOnce class="site-header__emblem"/> }
    });
    view! {
        <header class="site-header">
            <div class="site-header__inner">
                <a class="site-header__home" href="/" data-noscroll="">
                    {emblem}
                    <span class="site-header__name">{site.name.clone()}</span>
                </a>
                <MainMenu entries=site.menu.clone()/>
            </div>
        </header>
    }
}
