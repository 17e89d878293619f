//! Breadcrumb navigation: 首页 > 栏目 > …, the current page last (WAI-ARIA breadcrumb pattern).

use super::site_link::RouteLink;
use crate::route::Route;
use leptos::prelude::*;

/// A step of a breadcrumb: a page above the current one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// The page's name, the text of the link.
    pub name: String,
    /// The page's route, for the link.
    pub route: Route,
}

/// 当前位置: the pages above this one as links, and this one.
#[component]
pub fn Breadcrumb(
    /// The pages between the home page and this one, top-level first.
    trail: Vec<Crumb>,
    /// The name of this page; the only step without a link.
    #[prop(into)]
    current: String,
) -> impl IntoView {
    let links = trail.into_iter().map(|Crumb { name, route }| {
        view! { <li class="breadcrumb__item"><RouteLink to=route>{name}</RouteLink></li> }
    });
    view! {
        <nav class="breadcrumb" aria-label="当前位置">
            <ol class="breadcrumb__trail">
                <li class="breadcrumb__item"><RouteLink to=Route::Home>"首页"</RouteLink></li>
                {links.collect_view()}
                <li class="breadcrumb__item"><span aria-current="page">{current}</span></li>
            </ol>
        </nav>
    }
}
