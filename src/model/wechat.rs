//! WeChat's webviews, told apart by what they call themselves, and what its JS-SDK needs.

/// A webview of WeChat. The table of user agents, with its sources, is in `docs/wechat.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wechat {
    /// The WeChat around the page.
    pub platform: WechatPlatform,
    /// The page stands in a mini-program (小程序), on whatever platform.
    pub mini_program: bool,
}

/// The WeChat around a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WechatPlatform {
    /// WeChat for Android.
    Android,
    /// WeChat for iPhone and iPad.
    Ios,
    /// WeChat for HarmonyOS NEXT, which is no Android any more.
    Harmony,
    /// WeChat for Windows.
    Windows,
    /// WeChat for Mac.
    Mac,
    /// Some other one.
    Other,
}

impl Wechat {
    /// The webview of this user agent; `None` outside WeChat. 企业微信 (`wxwork`) names WeChat too and is not.
    pub fn of(user_agent: &str) -> Option<Self> {
        let agent = user_agent.to_ascii_lowercase();
        let names = |word: &str| agent.contains(word);
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

    /// A page may say what its card shows. In a mini-program it may not: that shares itself, and the JS-SDK's sharing is
    /// not among the interfaces a web-view lets through (Weixin docs, mini-program component web-view, 相关接口 2).
    pub fn lets_pages_set_cards(self) -> bool {
        !self.mini_program
    }

    /// The addresses to have signed for `wx.config`, each tried if the one before was refused. WeChat checks the present
    /// address (Weixin docs, JS-SDK, appendix 5); on iOS the one that the page was loaded under, as single-page
    /// applications have found (github.com/w7corp/easywechat, issue 1183), and so the second is tried there too.
    pub fn addresses_to_sign(self, landing: String, present: String) -> Vec<String> {
        match self.platform {
            WechatPlatform::Ios => vec![landing, present],
            _ => vec![present],
        }
    }
}

/// What a backend signs for `wx.config`, in WeChat's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WechatSignature {
    /// The official account (公众号).
    pub app_id: String,
    /// When it was signed, in seconds since 1970.
    pub timestamp: u64,
    /// The characters mixed in.
    pub nonce: String,
    /// SHA-1, in hexadecimal digits.
    pub signature: String,
}
