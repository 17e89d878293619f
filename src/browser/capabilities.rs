//! What the backend offers now, as the page's own script has asked (`src/boot/capabilities.js`).

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the script defines.
const OFFERED: &str = "portalCapabilities";

/// Whether the backend has the capability of this name; not where nobody answers.
pub async fn has(capability: &str) -> bool {
    match offered().await {
        Some(offered) => Reflect::get(&offered, &capability.into()).is_ok_and(|it| it == JsValue::TRUE),
        None => false,
    }
}

async fn offered() -> Option<JsValue> {
    let ask: Function = Reflect::get(&window(), &OFFERED.into()).ok()?.dyn_into().ok()?;
    let offered: Promise = ask.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
    JsFuture::from(offered).await.ok()
}
