//! Idempotency key of a request, as it is stored: hashes of the key and of what was sent under it.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::hex;

/// A key, and what it was used for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequestKey {
    /// Of the key, for this kind of request.
    pub(crate) hash: String,
    /// Of the content without its proof of work: whoever sends again may have solved another challenge.
    pub(crate) fingerprint: String,
}

/// How a request is recognised that is sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RepeatedBy<'a> {
    /// By the client's key.
    Key(&'a str),
    /// By what it says: whoever reloads the page that answers a form sends it again.
    Content,
    /// Not at all.
    Nothing,
}

impl RequestKey {
    /// The key of a request of this kind, with this content.
    pub(crate) fn new(kind: &str, repeated_by: RepeatedBy<'_>, content: &impl Serialize) -> Option<Self> {
        let content = serde_json::to_vec(content).unwrap_or_default();
        let fingerprint = hex(&Sha256::digest(content));
        let key = match repeated_by {
            RepeatedBy::Key(key) => format!("{kind}\n{key}"),
            RepeatedBy::Content => format!("{kind}\n\n{fingerprint}"),
            RepeatedBy::Nothing => return None,
        };
        Some(Self { hash: hex(&Sha256::digest(key)), fingerprint })
    }
}
