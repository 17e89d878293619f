//! Proof of work in a web worker (`src/boot/proof_of_work.js`); where there are none, or it does not come, in the page, in slices
//! between which the browser answers.

use super::clock;
use crate::model::Challenge;
use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Worker};

const SCRIPT: &str = "/proof-of-work.js";
/// What the script defines in a page.
const SEARCH: &str = "portalProof";
/// Numbers of a slice: some 10 ms of an old phone.
const SLICE: u32 = 500;

/// The proof: base64 of the solution as JSON. `None` where the challenge has none, or the script does not come.
pub async fn proof(challenge: &Challenge) -> Option<String> {
    let number = match in_worker(challenge).await {
        Some(number) => number,
        None => in_page(challenge).await?,
    };
    window().btoa(&challenge.solution(number)).ok()
}

/// A random key of 128 bits, in hexadecimal digits.
pub fn random_key() -> String {
    let part = |_| format!("{:08x}", (js_sys::Math::random() * 4_294_967_296.0) as u32);
    (0..4).map(part).collect()
}

async fn in_worker(challenge: &Challenge) -> Option<u32> {
    if !Reflect::has(&window(), &"Worker".into()).unwrap_or(false) {
        return None;
    }
    let worker = Worker::new(SCRIPT).ok()?;
    let answer = Promise::new(&mut |done, failed| {
        worker.set_onmessage(Some(&done));
        worker.set_onerror(Some(&failed));
    });
    _ = worker.post_message(&arguments(challenge, 0, challenge.max_number.saturating_add(1)));
    let answer = JsFuture::from(answer).await;
    worker.terminate();
    found(&Reflect::get(&answer.ok()?, &"data".into()).ok()?)
}

async fn in_page(challenge: &Challenge) -> Option<u32> {
    load_script().await?;
    let search: Function = Reflect::get(&window(), &SEARCH.into()).ok()?.dyn_into().ok()?;
    let mut first = 0;
    while first <= challenge.max_number {
        let end = first.saturating_add(SLICE).min(challenge.max_number.saturating_add(1));
        let answer = search.apply(&JsValue::NULL, &arguments(challenge, first, end)).ok()?;
        if let Some(number) = found(&answer) {
            return Some(number);
        }
        first = end;
        clock::yield_to_browser().await;
    }
    None
}

fn arguments(challenge: &Challenge, first: u32, end: u32) -> Array {
    let Challenge { challenge, salt, .. } = challenge;
    [JsValue::from_str(challenge), JsValue::from_str(salt), first.into(), end.into()].into_iter().collect()
}

fn found(answer: &JsValue) -> Option<u32> {
    answer.as_f64().filter(|number| *number >= 0.0).map(|number| number as u32)
}

async fn load_script() -> Option<()> {
    let script: Element = document().create_element("script").ok()?;
    let loaded = Promise::new(&mut |done, failed| {
        _ = script.add_event_listener_with_callback("load", &done);
        _ = script.add_event_listener_with_callback("error", &failed);
    });
    _ = script.set_attribute("src", SCRIPT);
    document().head()?.append_child(&script).ok()?;
    JsFuture::from(loaded).await.ok().map(drop)
}
