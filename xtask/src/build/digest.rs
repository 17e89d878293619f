//! A short name for some bytes, the same on every machine.

use sha2::{Digest as _, Sha256};

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

#[cfg(test)]
mod tests {
    use super::Digest;

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
