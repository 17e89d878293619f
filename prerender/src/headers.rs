//! HTTP headers of the site: the one source from which every kind of host gets them in its own format (docs/adr/0007).

mod formats;
mod policy;

use crate::arguments::Arguments;
use crate::report::Error;
use policy::Policy;
use portal::model::Site;

/// Cloudflare takes no longer line in `_headers`; EdgeOne and nginx have bounds of their own beyond what is ever written.
const MAX_LINE_LENGTH: usize = 2000;

/// A response header.
pub(crate) struct Header {
    /// Spelled as in the standard that defines it.
    pub name: &'static str,
    /// ASCII without quotation marks, so that no format has to escape it.
    pub value: String,
}

/// The response headers of a site.
pub(crate) struct Headers {
    /// Of every response.
    pub everywhere: Vec<Header>,
    /// `Cache-Control` of files below `/assets/`: their names hold a content hash, so they never change.
    pub assets: Header,
    /// `Cache-Control` of everything else: revalidated each time, which an ETag makes cheap.
    pub elsewhere: Header,
}

impl Headers {
    /// The headers for pages with these inline scripts.
    pub(crate) fn of(inline_scripts: &[String], arguments: &Arguments, site: &Site) -> Result<Self, Error> {
        let policy = Policy {
            inline_scripts,
            api: &arguments.api,
            media: &arguments.media,
            old_engines: arguments.old_engines,
            wechat: site.capabilities.wechat_signature,
        };
        let policy = policy.to_string();
        if policy.len() + "  Content-Security-Policy: ".len() > MAX_LINE_LENGTH {
            let message = format!(
                "--media 太长：安全策略超过 {MAX_LINE_LENGTH} 个字符，托管方不接受；请减少主机，或合并成 https://*.主机名。"
            );
            return Err(Error::Usage(message));
        }
        let header = |name, value: &str| Header { name, value: value.to_owned() };
        Ok(Self {
            everywhere: vec![
                header("Content-Security-Policy", &policy),
                // The domains below this one are not the portal's to speak for.
                header("Strict-Transport-Security", "max-age=31536000"),
                header("X-Content-Type-Options", "nosniff"),
                header("Referrer-Policy", "strict-origin-when-cross-origin"),
                header("Permissions-Policy", &permissions_policy()),
            ],
            assets: header("Cache-Control", "public, max-age=31536000, immutable"),
            elsewhere: header("Cache-Control", "no-cache"),
        })
    }
}

/// Switches off what the portal does not use. Clipboard, sharing and full screen are left as they are: it uses them.
fn permissions_policy() -> String {
    let unused = ["camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb"];
    unused.map(|ability| format!("{ability}=()")).join(", ")
}
