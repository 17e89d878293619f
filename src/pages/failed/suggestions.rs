//! Ways on from a page that does not exist, beside the home page: the newest articles and the channels of the menu.

use crate::components::{SiteLink, TitleList};
use crate::model::NamedLink;
use crate::route::Route;
use crate::state::{CurrentSite, Latest};
use leptos::prelude::*;

/// How many of the newest articles are shown.
const ARTICLES: usize = 6;

/// 最新文章 and 栏目. The articles are those of the first channel of the home page, once they are loaded; they stand last, so that
/// nothing moves when they come.
#[component]
pub(super) fn Suggestions() -> impl IntoView {
    let site = CurrentSite::expect();
    let newest = site.home_channels.first().map(|slug| Latest::expect().of_channel(slug.clone()));
    let newest = move || {
        let mut items = newest?.get();
        items.truncate(ARTICLES);
        (!items.is_empty()).then(|| {
            view! {
                <section class="suggestions__part" aria-labelledby="newest">
                    <h2 class="plain-page__name" id="newest">"最新文章"</h2>
                    <TitleList items/>
                </section>
            }
        })
    };
    let groups = site.menu.iter().filter_map(|entry| {
        let own = NamedLink { label: entry.label.clone(), href: Some(entry.href.clone()) };
        let links = [own].into_iter().chain(entry.children.iter().cloned());
        let links: Vec<_> = links.filter_map(link).collect();
        (!links.is_empty()).then(|| view! { <ul class="suggestions__group">{links}</ul> })
    });
    view! {
        <div class="suggestions">
            <nav class="suggestions__part" aria-labelledby="channels">
                <h2 class="plain-page__name" id="channels">"从栏目查找"</h2>
                {groups.collect_view()}
            </nav>
            {newest}
        </div>
    }
}

/// The home page is left out: 返回首页 stands above.
fn link(NamedLink { label, href }: NamedLink) -> Option<impl IntoView> {
    let href = href.filter(|href| Route::parse(href.as_str()) != Some(Route::Home))?;
    Some(view! { <li><SiteLink href class="suggestions__link">{label}</SiteLink></li> })
}
