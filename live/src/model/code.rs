//! Codes to ask after a message: 128 random bits, written in Crockford's base 32, which nobody misreads. Stored as hashes.

use std::fmt;
use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::hex;

/// Bytes of a code.
const LENGTH: usize = 16;
/// Characters between two hyphens.
const GROUP: usize = 5;

/// Without I, L, O and U; small letters, O for 0, I and L for 1, spaces and hyphens are read as they are meant.
static CROCKFORD: LazyLock<Option<Encoding>> = LazyLock::new(|| {
    let mut specification = Specification::new();
    specification.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    specification.translate.from.push_str("abcdefghjkmnpqrstvwxyzOoIiLl");
    specification.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    specification.ignore.push_str("- ");
    specification.encoding().ok()
});

/// A code.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Code([u8; LENGTH]);

impl Code {
    /// One that nobody can guess.
    pub(crate) fn random() -> Self {
        Self(rand::random())
    }

    /// One that nobody can guess who does not have the key, and always the same for this text: the answer to a request that is
    /// repeated needs no code in the database.
    pub(crate) fn derived(key: &str, text: &str) -> Self {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return Self::random() };
        mac.update(text.as_bytes());
        let mut code = [0; LENGTH];
        code.copy_from_slice(&mac.finalize().into_bytes()[..LENGTH]);
        Self(code)
    }

    /// Reads what a reader typed.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let bytes = CROCKFORD.as_ref()?.decode(text.trim().as_bytes()).ok()?;
        Some(Self(bytes.try_into().ok()?))
    }

    /// What is stored. 128 random bits need no slow hash: there is no list of likely ones.
    pub(crate) fn hash(&self) -> String {
        hex(&Sha256::digest(self.0))
    }

    /// Whether this hash is its own, found out in a time that does not depend on the answer.
    pub(crate) fn is_of(&self, hash: &str) -> bool {
        self.hash().as_bytes().ct_eq(hash.as_bytes()).into()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(encoding) = CROCKFORD.as_ref() else { return Err(fmt::Error) };
        for (index, letter) in encoding.encode(&self.0).chars().enumerate() {
            // 26 characters: the last group has six.
            if index > 0 && index % GROUP == 0 && index < GROUP * GROUP {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_code_is_read_as_it_is_shown_and_as_people_type() {
        let code = Code([0, 1, 34, 200, 255, 17, 5, 9, 0, 0, 255, 254, 3, 99, 128, 7]);
        let text = code.to_string();
        assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [5, 5, 5, 5, 6]);
        let typed = text.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " ");
        for text in [text.clone(), text.replace('-', ""), typed, format!("  {text}\n")] {
            assert!(Code::parse(&text) == Some(code.clone()), "{text}");
        }
    }

    #[test]
    fn what_is_no_code_is_none() {
        let code = Code::random().to_string();
        for text in ["", "0", "王", "U", &code[1..], &format!("{code}0"), &"0".repeat(10_000)] {
            assert!(Code::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_hash_is_of_one_code_alone() {
        let code = Code::random();
        assert!(code.is_of(&code.hash()));
        assert!(!Code::random().is_of(&code.hash()) && !code.is_of("") && !code.is_of(&code.to_string()));
    }

    #[test]
    fn a_derived_code_depends_on_key_and_text() {
        let code = Code::derived("key", "text");
        assert!(code == Code::derived("key", "text"));
        assert!(code != Code::derived("key", "another") && code != Code::derived("another", "text"));
    }
}
