//! What a page may run, load and ask (W3C, Content Security Policy, Trusted Types).

/// Where WeChat publishes its SDK (src/browser/wechat_sdk.rs).
const WECHAT_SDK: &str = " https://res.wx.qq.com https://res2.wx.qq.com";
/// Where the SDK reports to, by a picture (docs/wechat.md).
const WECHAT_REPORTS: &str = " https://open.weixin.qq.com";

/// What a site needs beyond its own files.
pub(super) struct Openings<'a> {
    /// The inline scripts of its pages, as sources.
    pub(super) inline_scripts: Vec<String>,
    /// The API base its pages ask.
    pub(super) api: &'a str,
    /// Hosts of pictures and recordings.
    pub(super) media: &'a [String],
    /// Whether engines before `'wasm-unsafe-eval'` (Chromium 97) are to run the program.
    pub(super) old_engines: bool,
    /// Whether its backend signs for WeChat's SDK: without a signature the SDK is never asked for.
    pub(super) wechat: bool,
}

/// The policy, on one line.
pub(super) fn written(openings: &Openings) -> String {
    let scripts: String = openings.inline_scripts.iter().map(|source| format!(" {source}")).collect();
    let media: String = openings.media.iter().map(|host| format!(" {host}")).collect();
    let api = origin(openings.api).map(|origin| format!(" {origin}")).unwrap_or_default();
    // Where Trusted Types are known no text is run all the same: src/boot/trusted_types.js lets none through.
    let eval = if openings.old_engines { " 'unsafe-eval'" } else { "" };
    let (sdk, reports) = if openings.wechat { (WECHAT_SDK, WECHAT_REPORTS) } else { ("", "") };
    [
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
        "form-action 'self'",
        "frame-ancestors 'self'",
        "require-trusted-types-for 'script'",
        // src/boot/trusted_types.js
        "trusted-types default",
    ]
    .join("; ")
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
