//! WeChat's JS-SDK 1.6, loaded on demand, and the little of it that the portal uses.

mod script;

use crate::model::{ShareCard, WechatSignature};

/// Where WeChat publishes it, and where to turn when the first host does not answer (Weixin docs, JS-SDK, step 2).
const ADDRESSES: [&str; 2] =
    ["https://res.wx.qq.com/open/js/jweixin-1.6.0.js", "https://res2.wx.qq.com/open/js/jweixin-1.6.0.js"];

/// The interfaces that a config asks for (`jsApiList`): cards sent to friends, and cards in Moments (朋友圈).
const INTERFACES: [&str; 2] = ["updateAppMessageShareData", "updateTimelineShareData"];

/// Loads an SDK that has not been configured yet. It is to be loaded anew for every config: its state outlives one, so
/// that `ready` is called at once for a second, whatever becomes of that. False where it does not come.
pub async fn load() -> bool {
    script::forget();
    for address in ADDRESSES {
        if script::load(address).await && script::is_there() {
            return true;
        }
    }
    false
}

/// Hands the signature to WeChat; true once it is accepted. False if WeChat refuses it, or is silent for five seconds.
pub async fn configure(signature: &WechatSignature) -> bool {
    script::configure(signature, &INTERFACES).await
}

/// Sets the share card of this page, among friends and in Moments.
pub fn set_card(card: &ShareCard) {
    for interface in INTERFACES {
        let fields = [
            ("title", card.title.as_str()),
            ("desc", &card.description),
            ("link", &card.link),
            ("imgUrl", &card.picture),
        ];
        script::call(interface, &script::record(&fields));
    }
}
