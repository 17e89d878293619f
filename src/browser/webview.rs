//! User-agent detection: whether the page is in WeChat's in-app browser.

use crate::model::Wechat;

/// The WeChat around the page, if there is one. To be asked in events and effects only: a prerendered page cannot know.
pub fn wechat() -> Option<Wechat> {
    Wechat::of(&leptos::prelude::window().navigator().user_agent().ok()?)
}
