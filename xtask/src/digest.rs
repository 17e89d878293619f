//! Content hashes, stable across machines and compilers.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// A BLAKE3 hash, truncated to 64 bits: enough to distinguish builds.
pub(crate) struct Digest(blake3::Hasher);

impl Digest {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut digest = Self(blake3::Hasher::new());
        digest.add(bytes);
        digest
    }

    /// Adds a part, with its length: boundaries between parts change the hash.
    pub(crate) fn add(&mut self, part: &[u8]) {
        self.0.update(&(part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    /// Sixteen hex digits.
    pub(crate) fn short(&self) -> String {
        self.0.finalize().to_hex()[..16].to_owned()
    }
}

/// The Subresource Integrity hash of an asset (W3C).
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The CSP source of an inline script (W3C, Content Security Policy).
pub(crate) fn script_source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::{Digest, integrity, script_source};

    #[test]
    fn integrity_is_written_as_the_standard_does() {
        // The example of the specification (W3C, Subresource Integrity, 1.2.1).
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }

    #[test]
    fn an_inline_script_is_named_as_openssl_does() {
        // printf alert\(1\) | openssl dgst -sha256 -binary | base64
        let expected = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        assert_eq!(script_source("alert(1)"), expected);
    }

    #[test]
    fn a_name_has_sixteen_digits_and_depends_on_every_part() {
        let mut two = Digest::of(b"ab");
        two.add(b"c");
        let mut other = Digest::of(b"a");
        other.add(b"bc");
        let (two, other) = (two.short(), other.short());
        assert_eq!(two.len(), 16);
        assert_ne!(two, other);
    }
}
