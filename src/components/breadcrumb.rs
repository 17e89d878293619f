//! Where the page stands: 首页 > 栏目 > ….

use super::site_link::RouteLink;
use crate::route::Route;
use leptos::prelude::*;

/// 当前位置
#[component]
pub fn Breadcrumb(
    /// Names from below the home page down to this page; this page itself has no route.
    trail: Vec<(String, Option<Route>)>,
) -> impl IntoView {
    let items = trail.into_iter().map(|(name, route)| match route {
        Some(to) => view! { <li class="breadcrumb__item"><RouteLink to>{name}</RouteLink></li> }.into_any(),
        None => {
            view! { <li class="breadcrumb__item"><span aria-current="page">{name}</span></li> }.into_any()
        }
    });
    view! {
        <nav class="breadcrumb" aria-label="当前位置">
            <ol class="breadcrumb__trail">
                <li class="breadcrumb__item"><RouteLink to=Route::Home>"首页"</RouteLink></li>
                {items.collect_view()}
            </ol>
        </nav>
    }
}
