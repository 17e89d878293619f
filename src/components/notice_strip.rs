//! Notice strip: the newest notice in one line below the header of every page but the home page, which has the notice board.
//! It does not move, so it needs no pause button (WCAG 2.2.2).

use super::article_list::title_link;
use super::site_link::RouteLink;
use crate::route::Route;
use crate::state::{CurrentSite, Latest};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The class of the newest notice's mount point.
pub const NOTICE_MOUNT: &str = "notice-strip__newest";

/// 通知公告: a link to the channel of the notices, and room kept free for the newest title.
#[component]
pub fn NoticeStrip() -> impl IntoView {
    let is_home = Route::parse(&use_location().pathname.get_untracked()) == Some(Route::Home);
    let strip = CurrentSite::expect().notices_channel.clone().map(|slug| {
        view! {
            <section class="notice-strip" aria-label="通知公告">
                <RouteLink to=Route::Channel(slug, 1) class="notice-strip__name">"通知公告"</RouteLink>
                <span class=NOTICE_MOUNT></span>
            </section>
        }
    });
    view! { <div class="notice-strip__band" hidden=is_home>{strip}</div> }
}

/// The newest notice, once it is loaded.
#[component]
pub fn NewestNotice() -> impl IntoView {
    let notices = Latest::expect().notices(1);
    move || {
        notices.get().into_iter().next().map(|notice| {
            let date = notice.published_at;
            view! {
                <span class="notice-strip__title">{title_link(&notice)}</span>
                <time class="notice-strip__date" datetime=date.to_string()>{date.date()}</time>
            }
        })
    }
}
