//! An account of WeChat's.

use std::fmt;

/// WeChat's server; an account may name a proxy of its own.
const HOST: &str = "https://api.weixin.qq.com";

/// 公众号: its AppID and AppSecret.
#[derive(Clone)]
pub struct WechatAccount {
    pub(crate) app_id: String,
    pub(crate) secret: String,
    pub(crate) host: String,
}

impl WechatAccount {
    /// The account with this AppID and AppSecret; WeChat's own server is asked unless another `host` is named
    /// (`https://host`).
    pub fn new(app_id: &str, secret: &str, host: Option<&str>) -> Self {
        let host = host.unwrap_or(HOST).trim_end_matches('/');
        Self { app_id: app_id.to_owned(), secret: secret.to_owned(), host: host.to_owned() }
    }
}

impl fmt::Debug for WechatAccount {
    /// Without the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WechatAccount({}, {})", self.app_id, self.host)
    }
}
