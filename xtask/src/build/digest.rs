//! What some bytes are, in a few letters, the same on every machine.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// A SHA-256, of which 64 bits are shown: plenty to tell two builds apart.
pub(crate) struct Digest(Sha256);

impl Digest {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut digest = Self(Sha256::new());
        digest.add(bytes);
        digest
    }

    /// Adds one more part; where it begins and ends counts too.
    pub(crate) fn add(&mut self, part: &[u8]) {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    /// Sixteen hex digits.
    pub(crate) fn short(self) -> String {
        let hash = self.0.finalize();
        hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// By which a browser tells whether these bytes are what it got.
pub(super) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::{Digest, integrity};

    #[test]
    fn integrity_is_written_as_the_standard_does() {
        // Its own example (W3C, Subresource Integrity, 1.2.1).
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
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
