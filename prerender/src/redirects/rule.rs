//! A redirect as a rule: from, to, and which of several comes first.

use super::address::OldAddress;
use std::cmp::Reverse;

/// A rule any longer is passed over by Cloudflare, and fits the line of every other host.
const MAX_RULE_LENGTH: usize = 1000;

/// File systems take 255 bytes for a name; three of them are for `.br`.
const MAX_NAME_LENGTH: usize = 252;

/// A permanent redirect.
pub(super) struct Redirect {
    /// Number of its line.
    pub(super) line: usize,
    /// The old address.
    pub(super) from: OldAddress,
    /// The new path or URL, percent-encoded.
    pub(super) to: String,
}

impl Redirect {
    /// Whether hosts and file systems can take it, or why not.
    pub(super) fn check_lengths(&self) -> Result<(), String> {
        let rule = format!("{} {} 301", self.from, self.to);
        if rule.len() > MAX_RULE_LENGTH {
            return Err(format!("编码后超过 {MAX_RULE_LENGTH} 个字符，托管方不接受"));
        }
        match self.from.path.split('/').any(|name| name.len() > MAX_NAME_LENGTH) {
            true => Err(format!("旧地址里有超过 {MAX_NAME_LENGTH} 字节的名称")),
            false => Ok(()),
        }
    }
}

/// Those with more parameters first, as hosts take the first rule that matches.
pub(super) fn most_specific_first(redirects: &[Redirect]) -> Vec<&Redirect> {
    let mut sorted: Vec<&Redirect> = redirects.iter().collect();
    sorted.sort_by_key(|redirect| Reverse(redirect.from.query.len()));
    sorted
}
