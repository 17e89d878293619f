//! The headers a site is answered with: the one source of what every kind of host is told (docs/adr/0007).

mod inline_scripts;
mod policy;
mod written;

use crate::arguments::Arguments;
use crate::report::Error;
use policy::Openings;
use portal::model::Site;

/// Cloudflare takes no longer line in `_headers`; EdgeOne and nginx have bounds of their own beyond what is ever written.
const LONGEST: usize = 2000;

/// A header and what it says.
pub(crate) struct Header {
    /// As it is spelled in the standard that defines it.
    pub name: &'static str,
    /// ASCII without quotation marks, so that no format has to escape it.
    pub value: String,
}

/// What a site is answered with.
pub(crate) struct Headers {
    /// With every answer.
    pub everywhere: Vec<Header>,
    /// How long a file below `/assets/` may be kept: it never changes under its name.
    pub assets: Header,
    /// How long anything else may be kept: it is asked about each time, which an ETag makes cheap.
    pub elsewhere: Header,
}

impl Headers {
    /// The headers for pages made from this template.
    pub(crate) fn of(template: &str, arguments: &Arguments, site: &Site) -> Result<Self, Error> {
        let openings = Openings {
            inline_scripts: inline_scripts::of(template),
            api: &arguments.api,
            media: &arguments.media,
            old_engines: arguments.old_engines,
            wechat: site.capabilities.wechat_signature,
        };
        let policy = policy::written(&openings);
        if policy.len() + "  Content-Security-Policy: ".len() > LONGEST {
            let words =
                format!("--media: the policy grows longer than {LONGEST} characters, which hosts refuse");
            return Err(Error::Usage(words));
        }
        let header = |name, value: &str| Header { name, value: value.to_owned() };
        Ok(Self {
            everywhere: vec![
                header("Content-Security-Policy", &policy),
                // The domains below this one are not the portal's to speak for.
                header("Strict-Transport-Security", "max-age=31536000"),
                header("X-Content-Type-Options", "nosniff"),
                header("Referrer-Policy", "strict-origin-when-cross-origin"),
                header("Permissions-Policy", &unused_abilities()),
            ],
            assets: header("Cache-Control", "public, max-age=31536000, immutable"),
            elsewhere: header("Cache-Control", "no-cache"),
        })
    }
}

/// Clipboard, sharing and full screen are left as they are: the portal uses them.
fn unused_abilities() -> String {
    let unused = ["camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb"];
    unused.map(|ability| format!("{ability}=()")).join(", ")
}
