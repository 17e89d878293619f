//! The data of the page in the document: which page it is, and the answers it was made from.

use super::initial::Start;
use crate::api::{Api, EmbeddedAnswers, Endpoint};
use crate::browser::{document, elements};
use crate::model::{Site, percent_decoded};
use crate::pages::{Page, PageState};
use crate::route::Route;
use futures::FutureExt;
use leptos::prelude::window;
use serde_json::Value;
use std::sync::Arc;

/// The data that `prerender` embeds as `<script id="portal-data">`.
struct PageData {
    address: Option<String>,
    answers: EmbeddedAnswers,
}

/// Reads what the application starts from; `None` if the portal's settings came neither with the page nor from the API.
pub(super) async fn read() -> Option<Start> {
    let PageData { address, answers } = page_data();
    let api =
        Api::new(&document::meta_content("portal-api").unwrap_or_else(|| "/api/v1".to_owned()), answers);
    // Articles name the site file instead of embedding it. Where the file is gone, the API is asked.
    if let Some(file) = elements::attribute("#portal-data", "data-site") {
        api.embed(&Endpoint::Site, &file).await;
    }
    let site = match api.site().await {
        Ok(site) => Arc::new(site),
        Err(error) => {
            leptos::logging::error!("site.json came neither with the page nor from the API: {error}");
            return None;
        }
    };
    let api = api.for_site(&site);
    let is_prerendered = elements::attribute("#app", "data-prerendered").is_some();
    let page = is_prerendered.then(|| embedded_page(address.as_deref(), &site, &api)).flatten();
    let initial = page.map_or(PageState::Loading, PageState::Ready);
    Some(Start { api, site, initial })
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
