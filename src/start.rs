//! Reads what the page carries and starts the application on it.

use futures::FutureExt;
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use portal::api::{Api, CarriedAnswers, Endpoint};
use portal::app::{App, Start};
use portal::browser::{clock, document};
use portal::components::next_turn;
use portal::model::Site;
use portal::pages::{Page, Shown};
use portal::route::Route;
use serde_json::Value;
use std::sync::Arc;

/// What `prerender` writes into `<script id="portal-data">`.
struct Carried {
    address: Option<String>,
    answers: CarriedAnswers,
}

/// Between its steps the browser may answer a tap: on an old phone they take a tenth of a second each.
pub(crate) async fn start() {
    let Some(root) = document::app_root() else {
        return leptos::logging::error!("the page has no #app to start in");
    };
    let carried = carried();
    let address = carried.address.clone();
    let api = Api::new(
        &document::meta_content("portal-api").unwrap_or_else(|| "/api/v1".to_owned()),
        carried.answers,
    );
    // What an article links instead of carrying it. Where that is gone the API is asked; should the page then not fit its answer,
    // the loader has it filled anew.
    if let Some(file) = document::linked_by("portal-site") {
        api.carry(&Endpoint::Site, &file).await;
    }
    let site = match api.site().await {
        Ok(site) => Arc::new(site),
        Err(error) => {
            document::set_root_attribute("data-app", "failed");
            return leptos::logging::error!("site.json can be had neither with the page nor now: {error}");
        }
    };
    clock::sleep(0).await;
    let prerendered = root.has_attribute("data-prerendered");
    let page = prerendered.then(|| carried_page(address.as_deref(), &site, &api)).flatten();
    clock::sleep(0).await;
    match page {
        Some(page) => {
            let start = Start { api, site, first: Shown::Page(page) };
            hydrate_from(root, move || view! { <App start/> }).forget();
            // The parts of the page, one by one.
            while let Some(turn) = next_turn() {
                clock::sleep(0).await;
                turn();
            }
        }
        None => {
            root.set_text_content(None);
            let start = Start { api, site, first: Shown::Waiting };
            mount_to(root, move || view! { <App start/> }).forget();
        }
    }
    document::set_root_attribute("data-app", "ready");
}

/// The page that was prerendered here, if it is the one at this address: some hosts answer with another page's file.
fn carried_page(address: Option<&str>, site: &Site, api: &Api) -> Option<Page> {
    let route = Route::parse(&window().location().pathname().ok()?)?;
    if address != Some(&route.path()) {
        return None;
    }
    Page::load(&route, site, api).now_or_never()?.ok()
}

fn carried() -> Carried {
    let text = document::text_of("portal-data").unwrap_or_default();
    let mut data: Value = serde_json::from_str(&text).unwrap_or_default();
    let answers = match data["answers"].take() {
        Value::Object(answers) => answers.into_iter().collect(),
        _ => CarriedAnswers::new(),
    };
    Carried { address: data["address"].as_str().map(str::to_owned), answers }
}
