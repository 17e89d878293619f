//! Identifiers of articles and channels, checked once so that they fit an address unescaped.

use serde::Serialize;

/// The longest id or slug, in characters (docs/interface.md, "Addresses").
const MAX_LENGTH: usize = 64;

/// 1–64 of `A-Z a-z 0-9 - _`: needs no escaping in an address.
fn is_address_token(text: &str) -> bool {
    (1..=MAX_LENGTH).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// An article's id, opaque: `20220614-01`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ArticleId(String);

impl ArticleId {
    /// The id; `None` unless the text is 1–64 of `A-Z a-z 0-9 - _`.
    pub fn parse(text: &str) -> Option<Self> {
        is_address_token(text).then(|| Self(text.to_owned()))
    }

    /// The id as in addresses and in the API.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A channel's slug, opaque: `news`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ChannelSlug(String);

impl ChannelSlug {
    /// The slug; `None` unless the text is 1–64 of `A-Z a-z 0-9 - _`.
    pub fn parse(text: &str) -> Option<Self> {
        is_address_token(text).then(|| Self(text.to_owned()))
    }

    /// The slug as in addresses and in the API.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_1_to_64_letters_digits_hyphens_and_underscores() {
        assert!(ArticleId::parse("20220614-01_a").is_some());
        assert!(ArticleId::parse(&"a".repeat(64)).is_some());
        for unfit in ["", "a b", "../etc", "文章", "a.json", &"a".repeat(65)] {
            assert!(ArticleId::parse(unfit).is_none(), "{unfit:?}");
            assert!(ChannelSlug::parse(unfit).is_none(), "{unfit:?}");
        }
    }
}
