//! Texts inside addresses.

use std::fmt::Write;

/// The text with everything percent-encoded but the unreserved characters of RFC 3986, section 2.3: what every receiver
/// reads alike.
pub fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            _ = write!(encoded, "%{byte:02X}"); // writing to a String cannot fail
        }
    }
    encoded
}
