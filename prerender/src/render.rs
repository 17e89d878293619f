//! A page as HTML: the application itself, run on the host.

use crate::found;
use crate::template::{Filling, Styles};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use portal::api::{Api, CarriedAnswers, Endpoint};
use portal::app::{App, Start};
use portal::model::Site;
use portal::pages::{Page, Shown};
use portal::route::Route;
use serde_json::{Value, json};
use std::sync::Arc;

/// The page at `route`, ready to hydrate.
pub(crate) fn page(site: &Arc<Site>, route: &Route, page: &Page) -> Result<Filling, serde_json::Error> {
    let shown = Shown::Page(page.clone());
    let data = data(site, Some(route), page.answers()?)?;
    let styles = if matches!(page, Page::Article(_)) { Styles::First } else { Styles::All };
    Ok(Filling {
        styles,
        head: found::head(site, route, page),
        app: app(site, &route.path(), shown),
        data,
        prerendered: true,
    })
}

/// The shell that a host answers with where it has no file: the frame, and a root that the application fills.
pub(crate) fn shell(site: &Arc<Site>) -> Result<Filling, serde_json::Error> {
    let shown = Shown::Waiting;
    let data = data(site, None, CarriedAnswers::new())?;
    let head = found::shell_head(site, &shown.title(site));
    let styles = Styles::All;
    Ok(Filling { styles, head, app: app(site, "/404.html", shown), data, prerendered: false })
}

/// What the browser starts from, in the API's own format.
fn data(
    site: &Site,
    route: Option<&Route>,
    mut answers: CarriedAnswers,
) -> Result<String, serde_json::Error> {
    answers.insert(Endpoint::Site.path(), serde_json::to_value(site)?);
    // Sorted, so that two builds of one content are alike.
    let answers: serde_json::Map<String, Value> = {
        let mut sorted: Vec<_> = answers.into_iter().collect();
        sorted.sort_by(|a, b| a.0.cmp(&b.0));
        sorted.into_iter().collect()
    };
    serde_json::to_string(&json!({ "address": route.map(Route::path), "answers": answers }))
}

fn app(site: &Arc<Site>, path: &str, first: Shown) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let start = Start { api: Api::new("", CarriedAnswers::new()), site: site.clone(), first };
    let html = owner.with(|| {
        provide_context(RequestUrl::new(path));
        view! { <App start/> }.to_html()
    });
    drop(owner);
    html
}
