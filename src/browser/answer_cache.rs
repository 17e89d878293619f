//! Cache Storage for API answers, evicted oldest first: what is read where there is no network. An entry is the answer's
//! text, and in a line above it when it came.

use super::{cache_names, clock, document, offline};
use crate::model::Moment;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

/// Entries, at most; beyond them the one written longest ago is evicted.
const MAX_ENTRIES: u32 = 60;

/// Caches the answer from `url`. Where the browser does not let it, nothing is lost but a page without network.
pub async fn put(url: &str, text: &str) {
    _ = store(url, text).await;
}

/// What is cached from `url`, and since when.
pub async fn get(url: &str) -> Option<(String, Moment)> {
    let response: Response = wait(open().await?.match_with_str(url)).await?.dyn_into().ok()?;
    let entry = wait(response.text().ok()?).await?.as_string()?;
    let (since, text) = entry.split_once('\n')?;
    Some((text.to_owned(), Moment::parse(since)?))
}

async fn store(url: &str, text: &str) -> Option<()> {
    let cache = open().await?;
    // Taken out first, so that it stands at the end of the keys.
    wait(cache.delete_with_str(url)).await?;
    let answer = Response::new_with_opt_str(Some(&format!("{}\n{text}", clock::now()))).ok()?;
    wait(cache.put_with_str(url, &answer)).await?;
    let keys: Array = wait(cache.keys()).await?.unchecked_into();
    if keys.length() > MAX_ENTRIES {
        wait(cache.delete_with_request(&keys.get(0).unchecked_into())).await?;
    }
    Some(())
}

/// `None` where Cache Storage is missing, or the kill switch is on (`PORTAL_OFFLINE=off`).
async fn open() -> Option<Cache> {
    if document::meta_content("portal-offline").as_deref() == Some("off") {
        return None;
    }
    wait(offline::caches()?.open(cache_names::ANSWERS)).await.map(JsCast::unchecked_into)
}

async fn wait(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
