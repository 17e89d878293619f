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

impl RequestKey {
    /// The key `key` of a request of this kind, with this content.
    pub(crate) fn new(kind: &str, key: &str, content: &impl Serialize) -> Self {
        let content = serde_json::to_vec(content).unwrap_or_default();
        Self {
            hash: hex(&Sha256::digest(format!("{kind}\n{key}"))),
            fingerprint: hex(&Sha256::digest(content)),
        }
    }
}
