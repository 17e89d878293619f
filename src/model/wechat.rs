//! WeChat webview detection by user agent, and what WeChat's JS-SDK needs.

use super::Attachment;

/// What every webview shows: pictures, recordings, plain text; how their media types begin, and their file names end.
const SHOWN: [&str; 12] = [
    "image/",
    "audio/",
    "video/",
    "text/plain",
    ".jpg",
    ".jpeg",
    ".png",
    ".gif",
    ".webp",
    ".mp3",
    ".mp4",
    ".txt",
];

/// A webview of WeChat. The table of user agents, with its sources, is in `docs/wechat.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wechat {
    /// The platform of the WeChat app around the page.
    pub platform: WechatPlatform,
    /// Whether the page is in the web-view of a mini-program (小程序), on any platform.
    pub mini_program: bool,
}

/// The platform of a WeChat app; iOS differs in the address it signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WechatPlatform {
    /// WeChat for Android phones and tablets.
    Android,
    /// WeChat for iPhone and iPad.
    Ios,
    /// WeChat for HarmonyOS NEXT, which is no longer an Android.
    Harmony,
    /// WeChat for Windows (`WindowsWechat`).
    Windows,
    /// WeChat for macOS (`MacWechat`).
    Mac,
    /// WeChat on a platform its user agent does not name.
    Other,
}

impl Wechat {
    /// The webview of this user agent; `None` outside WeChat. 企业微信 (`wxwork`) names WeChat too and is not.
    pub fn of(user_agent: &str) -> Option<Self> {
        let agent = user_agent.to_ascii_lowercase();
        let names = |token: &str| agent.contains(token);
        if !names("micromessenger") || names("wxwork") {
            return None;
        }
        // In this order: WeChat for Mac has also said `WindowsWechat`, and HarmonyOS may say `Android` beside its name.
        let platform = if names("macwechat") {
            WechatPlatform::Mac
        } else if names("windowswechat") {
            WechatPlatform::Windows
        } else if names("iphone") || names("ipad") {
            WechatPlatform::Ios
        } else if names("openharmony") {
            WechatPlatform::Harmony
        } else if names("android") {
            WechatPlatform::Android
        } else {
            WechatPlatform::Other
        };
        Some(Self { platform, mini_program: names("miniprogram") })
    }

    /// Whether a page may set its share card. Not in a mini-program: that shares itself, and the JS-SDK's sharing is not
    /// among the interfaces a web-view supports (Weixin docs, mini-program component web-view, 相关接口 2).
    pub fn lets_pages_set_cards(self) -> bool {
        !self.mini_program
    }

    /// Whether the webview shows this file when its link is followed. Documents of an office it does not, and PDF only where the
    /// system brings a viewer: not on Android and HarmonyOS (docs/wechat.md).
    pub fn opens(self, file: &Attachment) -> bool {
        let media_type = file.media_type.as_deref().unwrap_or_default().to_ascii_lowercase();
        let path = file.href.as_str().split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        let has_viewer =
            matches!(self.platform, WechatPlatform::Ios | WechatPlatform::Windows | WechatPlatform::Mac);
        let pdf: &[&str] = if has_viewer { &["application/pdf", ".pdf"] } else { &[] };
        let mut shown = SHOWN.iter().chain(pdf);
        shown.any(|shown| media_type.starts_with(shown) || path.ends_with(shown))
    }

    /// The addresses to have signed for `wx.config`, each tried if the one before was refused. WeChat checks the present
    /// address (Weixin docs, JS-SDK, appendix 5); on iOS the one that the page was loaded under, as single-page
    /// applications report (github.com/w7corp/easywechat, issue 1183), and so the second is tried there too.
    pub fn addresses_to_sign(self, landing: String, present: String) -> Vec<String> {
        match self.platform {
            WechatPlatform::Ios => vec![landing, present],
            _ => vec![present],
        }
    }
}

/// The answer of `wechat/signature`: the parameters of `wx.config`, by their JSON names `appId`, `timestamp`,
/// `nonceStr`, `signature`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WechatSignature {
    /// The id of the official account (公众号): `wx…`.
    pub app_id: String,
    /// When it was signed, in seconds since 1970.
    pub timestamp: u64,
    /// The random string that was signed with it.
    pub nonce: String,
    /// The signature: SHA-1, in 40 hexadecimal digits.
    pub signature: String,
}

#[cfg(test)]
mod tests;
