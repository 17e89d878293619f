//! Identifier of an article, as the contract has it; the same as `portal`'s own, which would bring leptos along.

/// The longest id, in characters.
const MAX_LENGTH: usize = 64;

/// 1–64 of `A-Z a-z 0-9 - _`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ArticleId(String);

impl ArticleId {
    /// The id, if it is one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let is_of_id = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let is_id = (1..=MAX_LENGTH).contains(&text.len()) && text.bytes().all(is_of_id);
        is_id.then(|| Self(text.to_owned()))
    }

    /// The id as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::ArticleId;

    #[test]
    fn an_id_fits_an_address_and_a_file_name() {
        for id in ["20220614-01_a", "a", &"a".repeat(64)] {
            assert!(ArticleId::parse(id).is_some(), "{id}");
        }
        for text in ["", "a b", "../etc", "文章", "a.json", "a/b", "a\0", &"a".repeat(65)] {
            assert!(ArticleId::parse(text).is_none(), "{text}");
        }
    }
}
