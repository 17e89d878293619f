//! 即将开放: placeholder pages of services that have not opened yet.

use super::PageMeta;
use crate::components::{Breadcrumb, RouteLink};
use crate::route::Route;
use leptos::prelude::*;

/// A service of the portal that has an address, but no implementation yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// 站内搜索: site search.
    Search,
}

impl Service {
    /// Its name for readers, as heading and in the title.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Search => "站内搜索",
        }
    }

    /// The route of its page.
    pub(super) fn route(self) -> Route {
        match self {
            Self::Search => Route::Search,
        }
    }

    /// What readers can do until it opens.
    fn alternative(self) -> &'static str {
        match self {
            Self::Search => "站内搜索即将开放。目前可以从上方菜单进入栏目查找文章。",
        }
    }
}

/// 即将开放: says what readers can do until then.
#[component]
pub(super) fn ComingSoonPage(
    /// The service whose page it is.
    service: Service,
    /// Its metadata: trail and name.
    meta: PageMeta,
) -> impl IntoView {
    view! {
        <section class="plain-page">
            <Breadcrumb trail=meta.trail current=meta.name.clone()/>
            <h1 class="plain-page__title" tabindex="-1">{meta.name}</h1>
            <p class="plain-page__text">{service.alternative()}</p>
            <p><RouteLink to=Route::Home class="button">"返回首页"</RouteLink></p>
        </section>
    }
}
