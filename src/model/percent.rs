//! Percent-encoding of texts in URLs (RFC 3986).

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// The text with everything percent-encoded but the unreserved characters of RFC 3986, section 2.3, which every receiver
/// reads alike.
pub fn percent_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(3 * text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_unreserved_characters_stay_as_they_are() {
        assert_eq!(percent_encoded("aZ09-._~"), "aZ09-._~");
        assert_eq!(percent_encoded("章 &+/%\n"), "%E7%AB%A0%20%26%2B%2F%25%0A");
    }
}
