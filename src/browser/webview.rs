//! The application around the page, as `src/boot/settings.js` has found it.

use super::document;

/// Inside WeChat. Never on the host, and so to be asked in events and effects only.
pub fn is_wechat() -> bool {
    document::root_attribute("data-webview").as_deref() == Some("wechat")
}
