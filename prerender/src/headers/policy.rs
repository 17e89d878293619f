//! Content security policy (CSP): what a page may run, load and request (W3C, Content Security Policy, Trusted Types).

use std::fmt;

/// Where WeChat publishes its SDK (src/browser/wechat_sdk.rs).
const WECHAT_SDK: &str = " https://res.wx.qq.com https://res2.wx.qq.com";
/// Where the SDK reports to, by a picture (docs/wechat.md).
const WECHAT_REPORTS: &str = " https://open.weixin.qq.com";

/// What a site needs beyond its own files; all else is refused.
pub(super) struct Policy<'a> {
    /// Its inline scripts, as hash sources (`'sha256-…'`).
    pub(super) inline_scripts: &'a [String],
    /// The API base that its pages request.
    pub(super) api: &'a str,
    /// Hosts of pictures and recordings, as sources.
    pub(super) media: &'a [String],
    /// Whether engines before `'wasm-unsafe-eval'` (Chromium 97) are to run the program.
    pub(super) old_engines: bool,
    /// Whether its backend signs for WeChat's SDK: without a signature the SDK is never asked for.
    pub(super) wechat: bool,
}

impl fmt::Display for Policy<'_> {
    /// The value of `Content-Security-Policy`, on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sources = |list: &[String]| list.iter().map(|source| format!(" {source}")).collect::<String>();
        let (scripts, media) = (sources(self.inline_scripts), sources(self.media));
        let api = origin(self.api).map(|origin| format!(" {origin}")).unwrap_or_default();
        // Where Trusted Types are known no text is run all the same: src/boot/trusted_types.js lets none through.
        let eval = if self.old_engines { " 'unsafe-eval'" } else { "" };
        let (sdk, reports) = if self.wechat { (WECHAT_SDK, WECHAT_REPORTS) } else { ("", "") };
        let directives = [
            "default-src 'self'",
            // The program is WebAssembly; text never becomes a script.
            &format!("script-src 'self' 'wasm-unsafe-eval'{eval}{sdk}{scripts}"),
            // Elements have styles of their own that depend on what they show (docs/adr/0007).
            "style-src 'self' 'unsafe-inline'",
            // Posters are drawn into `data:` addresses.
            &format!("img-src 'self' data:{media}{reports}"),
            &format!("media-src 'self'{media}"),
            &format!("connect-src 'self'{api}"),
            "object-src 'none'",
            "base-uri 'none'",
            // Without the program forms post by themselves.
            &format!("form-action 'self'{api}"),
            "frame-ancestors 'self'",
            "require-trusted-types-for 'script'",
            // src/boot/trusted_types.js
            "trusted-types default",
        ];
        f.write_str(&directives.join("; "))
    }
}

/// The origin that an API base names; `None` where it is the site's own.
fn origin(api: &str) -> Option<&str> {
    let begin = api.find("//").filter(|begin| *begin == 0 || api[..*begin].ends_with(':'))? + 2;
    let host = api[begin..].find('/').map_or(api.len(), |length| begin + length);
    // Without a scheme it is that of the page, as in an address.
    Some(if begin == 2 { &api[begin..host] } else { &api[..host] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_api_of_another_origin_is_told_by_its_base() {
        assert_eq!(origin("/api/v1"), None);
        assert_eq!(origin("https://news.example/api/v1"), Some("https://news.example"));
        assert_eq!(origin("http://127.0.0.1:9000"), Some("http://127.0.0.1:9000"));
        assert_eq!(origin("//api.example/v1"), Some("api.example"));
        assert_eq!(origin("/api//v1"), None);
    }
}
