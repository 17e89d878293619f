//! The SDK's script: a `<script>` element that defines `window.jWeixin`, called through its callbacks.

use crate::model::WechatSignature;
use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The name of the SDK's global.
const NAME: &str = "jWeixin";

/// Milliseconds WeChat may take to answer a config.
const CONFIG_TIMEOUT_MS: i32 = 5_000;

/// A promise settled by the first callback to fire. `begin` gets a factory of callbacks, one for each possible result.
async fn first_said(mut begin: impl FnMut(&dyn Fn(bool) -> Function)) -> bool {
    let mut executor = |resolve: Function, _| {
        begin(&|answer| resolve.bind1(&JsValue::UNDEFINED, &answer.into()).unchecked_into());
    };
    JsFuture::from(Promise::new(&mut executor)).await.is_ok_and(|answer| answer.is_truthy())
}

/// Deletes the SDK's global; otherwise a newly loaded script would return the old instance with its old state.
pub(super) fn forget() {
    _ = Reflect::delete_property(&window(), &NAME.into());
}

/// Whether the script at this address loads.
pub(super) async fn load(address: &str) -> bool {
    first_said(|say| {
        let Some((head, script)) = document().head().zip(document().create_element("script").ok()) else {
            return;
        };
        _ = Reflect::set(&script, &"onload".into(), &say(true));
        _ = Reflect::set(&script, &"onerror".into(), &say(false));
        _ = script.set_attribute("src", address);
        _ = head.append_child(&script);
    })
    .await
}

/// Whether the global is defined: a truncated script loads and does not run.
pub(super) fn is_there() -> bool {
    Reflect::has(&window(), &NAME.into()).unwrap_or(false)
}

/// Whether WeChat accepts the signature for these interfaces, before the timeout.
pub(super) async fn configure(signature: &WechatSignature, interfaces: &[&str]) -> bool {
    let settings = record(&[
        ("appId", &signature.app_id),
        ("nonceStr", &signature.nonce),
        ("signature", &signature.signature),
    ]);
    let interfaces: Array = interfaces.iter().map(|name| JsValue::from_str(name)).collect();
    _ = Reflect::set(&settings, &"timestamp".into(), &JsValue::from_f64(signature.timestamp as f64));
    _ = Reflect::set(&settings, &"debug".into(), &JsValue::FALSE);
    _ = Reflect::set(&settings, &"jsApiList".into(), &interfaces);
    first_said(|say| {
        // `ready` fires after a refusal too, but later than `error`: the first callback decides.
        call("error", &say(false));
        call("ready", &say(true));
        call("config", &settings);
        _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&say(false), CONFIG_TIMEOUT_MS);
    })
    .await
}

/// Calls a function of the SDK; nothing happens where there is none.
pub(super) fn call(name: &str, argument: &JsValue) {
    let sdk = Reflect::get(&window(), &NAME.into()).unwrap_or_default();
    let function = Reflect::get(&sdk, &name.into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(function) = function {
        _ = function.call1(&sdk, argument);
    }
}

/// A JavaScript object with these text fields.
pub(super) fn record(fields: &[(&str, &str)]) -> Object {
    let record = Object::new();
    for (name, value) in fields {
        _ = Reflect::set(&record, &(*name).into(), &(*value).into());
    }
    record
}
