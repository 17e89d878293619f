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
            push_encoded(byte, &mut encoded);
        }
    }
    encoded
}

/// Adds a byte, percent-encoded.
pub(super) fn push_encoded(byte: u8, encoded: &mut String) {
    encoded.push('%');
    encoded.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
}

/// The text with percent-encoded characters as they are; unaltered where they are no UTF-8.
pub fn percent_decoded(text: &str) -> String {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.filter(|_| *byte == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                rest = &after[2..];
            }
            None => {
                decoded.push(*byte);
                rest = after;
            }
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_unreserved_characters_stay_as_they_are() {
        assert_eq!(percent_encoded("aZ09-._~"), "aZ09-._~");
        assert_eq!(percent_encoded("章 &+/%\n"), "%E7%AB%A0%20%26%2B%2F%25%0A");
    }

    #[test]
    fn what_is_decoded_is_text_or_stays_as_it_was() {
        assert_eq!(percent_decoded("%E7%AB%A0%20a+b"), "章 a+b");
        for unaltered in ["100%", "%zz", "%+a", "%E7%AB", "章"] {
            assert_eq!(percent_decoded(unaltered), unaltered);
        }
    }
}
