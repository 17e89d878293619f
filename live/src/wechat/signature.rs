//! The signature itself: SHA-1 over ticket, nonce, time and address (developers.weixin.qq.com, "JS-SDK", appendix 1).

use serde::Serialize;
use sha1::{Digest, Sha1};

use crate::model::{Moment, hex};

/// What goes into `wx.config`.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Signature {
    #[serde(rename = "appId")]
    app_id: String,
    timestamp: i64,
    #[serde(rename = "nonceStr")]
    nonce: String,
    signature: String,
}

impl Signature {
    /// Signs the page at this URL, without its fragment.
    pub(crate) fn new(app_id: &str, ticket: &str, nonce: String, now: Moment, url: &str) -> Self {
        let url = url.split('#').next().unwrap_or_default();
        let timestamp = now.millis() / 1000;
        let signed = format!("jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={url}");
        let signature = hex(&Sha1::digest(signed));
        Self { app_id: app_id.to_owned(), timestamp, nonce, signature }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of WeChat's documentation.
    #[test]
    fn it_is_the_one_that_wechat_computes() {
        let ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
            .to_owned();
        let sign = |url| {
            let now = Moment::from_millis(1_414_587_457_000);
            Signature::new("wx", &ticket, "Wm3WZYTPz0wzccnW".to_owned(), now, url).signature
        };
        assert_eq!(sign("http://mp.weixin.qq.com?params=value"), "0f9de62fce790f9a083d5c99e95740ceb90c27ed");
        assert_eq!(
            sign("http://mp.weixin.qq.com?params=value#fragment"),
            sign("http://mp.weixin.qq.com?params=value")
        );
    }
}
