//! WeChat webview detection by user agent, and what WeChat's JS-SDK needs.

/// A webview of WeChat. The table of user agents, with its sources, is in `docs/wechat.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wechat {
    /// Whether it is WeChat for iPhone or iPad, which differs in the address it signs.
    pub ios: bool,
    /// Whether the page is in the web-view of a mini-program (小程序), on any platform.
    pub mini_program: bool,
}

impl Wechat {
    /// The webview of this user agent; `None` outside WeChat. 企业微信 (`wxwork`) names WeChat too and is not.
    pub fn of(user_agent: &str) -> Option<Self> {
        let agent = user_agent.to_ascii_lowercase();
        let names = |token: &str| agent.contains(token);
        let is_wechat = names("micromessenger") && !names("wxwork");
        is_wechat.then(|| Self { ios: names("iphone") || names("ipad"), mini_program: names("miniprogram") })
    }

    /// Whether a page may set its share card. Not in a mini-program: that shares itself, and the JS-SDK's sharing is not
    /// among the interfaces a web-view supports (Weixin docs, mini-program component web-view, 相关接口 2).
    pub fn lets_pages_set_cards(self) -> bool {
        !self.mini_program
    }

    /// The addresses to have signed for `wx.config`, each tried if the one before was refused. WeChat checks the present
    /// address (Weixin docs, JS-SDK, appendix 5); on iOS the one that the page was loaded under, as single-page
    /// applications report (github.com/w7corp/easywechat, issue 1183), and so the second is tried there too.
    pub fn addresses_to_sign(self, landing: String, present: String) -> Vec<String> {
        if self.ios { vec![landing, present] } else { vec![present] }
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
