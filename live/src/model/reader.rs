//! Keyed hash of a reader (HMAC-SHA-256): tells that the same one came again, and not who it was.

use std::net::IpAddr;
use std::time::Duration;

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::ArticleId;

/// Bytes of the hash that are stored: enough that two readers of a day never share one.
const LENGTH: usize = 16;

/// Within which time the same reading counts once.
pub(crate) const READING_WINDOW: Duration = Duration::from_secs(24 * 60 * 60);

/// The keys of today and yesterday. Older ones are deleted, and with them the meaning of every hash they made.
#[derive(Debug, Clone)]
pub(crate) struct DayKeys {
    pub(crate) day: i64,
    pub(crate) today: String,
    pub(crate) yesterday: Option<String>,
}

/// One reader of one article. The article is part of the hash: what a reader has read cannot be put together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reader {
    /// Under today's key: what is stored.
    pub(crate) today: String,
    /// Under yesterday's key: what may have been stored within 24 hours.
    pub(crate) yesterday: Option<String>,
}

impl Reader {
    /// Readers behind one address differ by their browsers.
    pub(crate) fn new(keys: &DayKeys, article: &ArticleId, address: IpAddr, user_agent: &str) -> Self {
        let text = format!("{}\n{address}\n{user_agent}", article.as_str());
        Self {
            today: keyed_hash(&keys.today, &text),
            yesterday: keys.yesterday.as_deref().map(|key| keyed_hash(key, &text)),
        }
    }
}

fn keyed_hash(key: &str, text: &str) -> String {
    // A key of any length will do for HMAC: the other branch is never reached.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else { return String::new() };
    mac.update(text.as_bytes());
    hex(&mac.finalize().into_bytes()[..LENGTH])
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::{DayKeys, Reader};
    use crate::model::ArticleId;

    fn reader(key: &str, article: &str, address: &str, user_agent: &str) -> String {
        let keys = DayKeys { day: 0, today: key.to_owned(), yesterday: None };
        let article = ArticleId::parse(article).expect("an id");
        Reader::new(&keys, &article, address.parse().expect("an address"), user_agent).today
    }

    #[test]
    fn a_hash_depends_on_key_article_address_and_browser() {
        let one = reader("k", "a", "192.0.2.1", "Firefox");
        assert_eq!(one, reader("k", "a", "192.0.2.1", "Firefox"));
        assert_eq!(one.len(), 32);
        for other in [
            reader("l", "a", "192.0.2.1", "Firefox"),
            reader("k", "b", "192.0.2.1", "Firefox"),
            reader("k", "a", "192.0.2.2", "Firefox"),
            reader("k", "a", "192.0.2.1", "Chrome"),
        ] {
            assert_ne!(one, other);
        }
    }
}
