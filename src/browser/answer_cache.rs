//! Answers of the API that this browser keeps for when there is no network, in its Cache Storage: the text, and in a line
//! above it since when. Only in pages that came by HTTPS (or from this machine), and not before Chrome 43, Safari 11.1.

use crate::browser::clock;
use crate::model::Moment;
use js_sys::{Array, Promise};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

/// The name of the cache.
pub(super) const CACHE: &str = "portal-answers";
/// Answers kept; the one that was kept longest goes first.
const MOST: u32 = 60;

/// Keeps the answer from `url`. Where the browser does not let it, nothing is lost but a page without network.
pub async fn put(url: &str, text: &str) {
    _ = store(url, text).await;
}

/// What is kept from `url`, and since when.
pub async fn get(url: &str) -> Option<(String, Moment)> {
    let found: Response = wait(open().await?.match_with_str(url)).await?.dyn_into().ok()?;
    let kept = wait(found.text().ok()?).await?.as_string()?;
    let (since, text) = kept.split_once('\n')?;
    Some((text.to_owned(), Moment::parse(since)?))
}

async fn store(url: &str, text: &str) -> Option<()> {
    let cache = open().await?;
    // Taken out first, so that it stands at the end of the keys.
    wait(cache.delete_with_str(url)).await?;
    let answer = Response::new_with_opt_str(Some(&format!("{}\n{text}", clock::now()))).ok()?;
    wait(cache.put_with_str(url, &answer)).await?;
    let keys: Array = wait(cache.keys()).await?.unchecked_into();
    if keys.length() > MOST {
        wait(cache.delete_with_request(&keys.get(0).unchecked_into())).await?;
    }
    Some(())
}

async fn open() -> Option<Cache> {
    let caches = window().caches().ok().filter(|caches| !caches.is_undefined())?;
    wait(caches.open(CACHE)).await.map(JsCast::unchecked_into)
}

async fn wait(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}
