//! WeChat's JS-SDK 1.6: loaded when it is asked for, and a word for the little of it that the portal uses.

use crate::model::{ShareCard, WechatSignature};

/// Where WeChat publishes it, and where to turn when the first host does not answer (Weixin docs, JS-SDK, step 2).
#[cfg(target_arch = "wasm32")]
const ADDRESSES: [&str; 2] =
    ["https://res.wx.qq.com/open/js/jweixin-1.6.0.js", "https://res2.wx.qq.com/open/js/jweixin-1.6.0.js"];

/// What it is asked for.
#[cfg(target_arch = "wasm32")]
const INTERFACES: [&str; 2] = ["updateAppMessageShareData", "updateTimelineShareData"];

/// How long WeChat may take to answer a config, in milliseconds.
#[cfg(target_arch = "wasm32")]
const PATIENCE: i32 = 5_000;

/// Loads an SDK that has not been configured yet. It is to be loaded anew for every config: its state outlives one, so
/// that `ready` is called at once for a second, whatever becomes of that. False where it does not come, and on the host.
pub async fn load() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        // By this name the SDK knows that it is there already, and would hand out its old state.
        _ = js_sys::Reflect::delete_property(&leptos::prelude::window(), &script::NAME.into());
        for address in ADDRESSES {
            if script::load(address).await && script::is_there() {
                return true;
            }
        }
    }
    false
}

/// Hands the signature to WeChat; true once it is accepted. False if WeChat refuses it or is silent for five seconds, and
/// on the host.
pub async fn configure(signature: &WechatSignature) -> bool {
    #[cfg(target_arch = "wasm32")]
    return script::configured(signature).await;
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = signature;
        false
    }
}

/// Says what the card of this page shows, among friends and in Moments (朋友圈). On the host nothing happens.
pub fn set_card(card: &ShareCard) {
    #[cfg(target_arch = "wasm32")]
    for interface in INTERFACES {
        let fields = [
            ("title", card.title.as_str()),
            ("desc", &card.description),
            ("link", &card.link),
            ("imgUrl", &card.picture),
        ];
        script::call(interface, &script::record(&fields));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = card;
}

#[cfg(target_arch = "wasm32")]
mod script {
    use super::{INTERFACES, PATIENCE};
    use crate::model::WechatSignature;
    use js_sys::{Array, Function, Object, Promise, Reflect};
    use leptos::prelude::{document, window};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    /// What it calls itself.
    pub(super) const NAME: &str = "jWeixin";

    /// What the first of several callbacks says: a promise hears no second one. `begin` gets a maker of callbacks.
    async fn first_said(mut begin: impl FnMut(&dyn Fn(bool) -> Function)) -> bool {
        let mut ask = |resolve: Function, _| {
            begin(&|answer| resolve.bind1(&JsValue::UNDEFINED, &answer.into()).unchecked_into());
        };
        JsFuture::from(Promise::new(&mut ask)).await.is_ok_and(|answer| answer.is_truthy())
    }

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

    /// A script may load and yet not run, as half an answer.
    pub(super) fn is_there() -> bool {
        Reflect::has(&window(), &NAME.into()).unwrap_or(false)
    }

    pub(super) async fn configured(signature: &WechatSignature) -> bool {
        let settings = record(&[
            ("appId", &signature.app_id),
            ("nonceStr", &signature.nonce),
            ("signature", &signature.signature),
        ]);
        let interfaces: Array = INTERFACES.iter().map(|name| JsValue::from_str(name)).collect();
        _ = Reflect::set(&settings, &"timestamp".into(), &JsValue::from_f64(signature.timestamp as f64));
        _ = Reflect::set(&settings, &"debug".into(), &JsValue::FALSE);
        _ = Reflect::set(&settings, &"jsApiList".into(), &interfaces);
        first_said(|say| {
            // `ready` is called after a refusal too, but only then: whoever speaks first is right.
            call("error", &say(false));
            call("ready", &say(true));
            call("config", &settings);
            _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&say(false), PATIENCE);
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

    pub(super) fn record(fields: &[(&str, &str)]) -> Object {
        let record = Object::new();
        for (name, value) in fields {
            _ = Reflect::set(&record, &(*name).into(), &(*value).into());
        }
        record
    }
}
