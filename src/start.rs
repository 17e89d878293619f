//! Starts the application: hydrates a prerendered page from the data embedded in it, or mounts an empty one.

use futures::FutureExt;
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use portal::api::{Api, EmbeddedAnswers, Endpoint};
use portal::app::{App, Start};
use portal::browser::{clock, document};
use portal::hydration::next_hydration_task;
use portal::model::{Site, percent_decoded};
use portal::pages::{Page, PageState};
use portal::route::Route;
use serde_json::Value;
use std::sync::Arc;

/// The data that `prerender` embeds as `<script id="portal-data">`.
struct PageData {
    address: Option<String>,
    answers: EmbeddedAnswers,
}

/// Progressive hydration: yields to the browser between its steps, so that a tap is answered. On an old phone each step
/// takes a tenth of a second.
pub(crate) async fn start() {
    let Some(root) = document::app_root() else {
        return leptos::logging::error!("the page has no #app to start in");
    };
    let PageData { address, answers } = page_data();
    let api =
        Api::new(&document::meta_content("portal-api").unwrap_or_else(|| "/api/v1".to_owned()), answers);
    // Articles link the site file instead of embedding it. Where the file is gone, the API is used; if the page does not match
    // its answer (a hydration mismatch), the loader restarts on an empty root.
    if let Some(file) = document::linked_by("portal-site") {
        api.embed(&Endpoint::Site, &file).await;
    }
    let site = match api.site().await {
        Ok(site) => Arc::new(site),
        Err(error) => {
            document::set_root_attribute("data-app", "failed");
            return leptos::logging::error!("site.json came neither with the page nor from the API: {error}");
        }
    };
    let api = api.for_site(&site);
    clock::sleep(0).await;
    let prerendered = root.has_attribute("data-prerendered");
    let page = prerendered.then(|| embedded_page(address.as_deref(), &site, &api)).flatten();
    clock::sleep(0).await;
    match page {
        Some(page) => {
            let start = Start { api, site, initial: PageState::Ready(page) };
            hydrate_from(root, move || view! { <App start/> }).forget();
            while let Some(hydrate) = next_hydration_task() {
                clock::sleep(0).await;
                hydrate();
            }
        }
        None => {
            root.set_text_content(None);
            let start = Start { api, site, initial: PageState::Loading };
            mount_to(root, move || view! { <App start/> }).forget();
        }
    }
    document::set_root_attribute("data-app", "ready");
}

/// The prerendered page, if it is the one at this address, in whatever spelling: some hosts answer with another page's file.
fn embedded_page(address: Option<&str>, site: &Site, api: &Api) -> Option<Page> {
    let (own, path) = (Route::parse(address?)?, window().location().pathname().ok()?);
    // Hosts on Windows do not tell capitals from small letters.
    let is_own = Route::parse(&path).as_ref() == Some(&own)
        || percent_decoded(&path).eq_ignore_ascii_case(&own.path());
    if !is_own {
        return None;
    }
    if path != own.path() {
        document::replace_path(&own.path());
    }
    Page::load(&own, site, api).now_or_never()?.ok()
}

fn page_data() -> PageData {
    let text = document::text_of("portal-data").unwrap_or_default();
    let mut data: Value = serde_json::from_str(&text).unwrap_or_default();
    let answers = match data["answers"].take() {
        Value::Object(answers) => answers.into_iter().collect(),
        _ => EmbeddedAnswers::new(),
    };
    PageData { address: data["address"].as_str().map(str::to_owned), answers }
}
