//! The application around the page.

use crate::model::Wechat;

/// The WeChat around the page, if there is one. Never on the host, and so to be asked in events and effects only.
pub fn wechat() -> Option<Wechat> {
    #[cfg(target_arch = "wasm32")]
    return Wechat::of(&leptos::prelude::window().navigator().user_agent().ok()?);
    #[cfg(not(target_arch = "wasm32"))]
    None
}
