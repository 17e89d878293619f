//! Notice strip: the newest notice in one line below the header of every page but the home page, which has the notice board.
//! It does not move, so it needs no pause button (WCAG 2.2.2).

use super::article_list::title_link;
use super::site_link::RouteLink;
use crate::route::Route;
use crate::state::{CurrentSite, Latest};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// 通知公告: a link to the channel of the notices; the newest title appears beside it once it is loaded, in a place kept free.
#[component]
pub fn NoticeStrip() -> impl IntoView {
    let notices = Latest::expect().notices(1);
    // As it is rendered; `document::mark_page` follows the reader from there.
    let is_home = use_location().pathname.with_untracked(|path| Route::parse(path) == Some(Route::Home));
    let newest = move || {
        notices.get().into_iter().next().map(|notice| {
            let date = notice.published_at;
            view! {
                <span class="notice-strip__title">{title_link(&notice)}</span>
                <time class="notice-strip__date" datetime=date.to_string()>{date.date()}</time>
            }
        })
    };
    let slug = CurrentSite::expect().notices_channel.clone();
    let strip = slug.map(|slug| {
        view! {
            <section class="notice-strip" aria-label="通知公告">
                <RouteLink to=Route::Channel(slug, 1) class="notice-strip__name">"通知公告"</RouteLink>
                {newest}
            </section>
        }
    });
    view! { <div class="notice-strip__band" hidden=is_home>{strip}</div> }
}
