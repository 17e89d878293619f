//! Breadcrumb: where the page stands, 首页 > 栏目 > ….

use super::site_link::RouteLink;
use crate::route::Route;
use leptos::prelude::*;

/// A step of a breadcrumb: a page above the current one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// The page's name for readers.
    pub name: String,
    /// Its address.
    pub route: Route,
}

/// 当前位置
#[component]
pub fn Breadcrumb(
    /// The pages above this one, from below the home page down.
    trail: Vec<Crumb>,
    /// What stands for this page; the only step without a link.
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
