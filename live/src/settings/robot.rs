//! A robot of a group chat.

use url::Url;

/// Where it takes messages, and what they are signed with.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Robot {
    /// With its key.
    pub(crate) address: Url,
    pub(crate) secret: Option<String>,
}

impl Robot {
    /// From the address that the robot's page shows.
    pub(super) fn parse(address: &str, secret: Option<&str>) -> Option<Self> {
        let address = Url::parse(address.trim()).ok()?;
        let is_web = matches!(address.scheme(), "http" | "https") && address.has_host();
        is_web.then(|| Self { address, secret: secret.map(str::to_owned) })
    }
}
