//! Draft: what a reader has entered and not sent yet, as this browser stores it (docs/interface.md, "Storage").

use serde_json::{Map, Value, json};

const VERSION: u64 = 1;

/// What was entered in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Texts and boxes by the names of their fields; a box is a boolean. Of files what they are called, and what they are known
    /// again by.
    pub fields: Map<String, Value>,
    /// What its idempotency keys begin with, if it was tried to send it and nobody knows whether it came.
    pub attempt: Option<String>,
}

impl Draft {
    /// Reads what is stored; a broken value counts as absent.
    pub fn parse(text: &str) -> Option<Self> {
        let mut value: Value = serde_json::from_str(text).ok()?;
        if value["version"] != VERSION {
            return None;
        }
        let attempt = value["key"].as_str().map(str::to_owned);
        match value["fields"].take() {
            Value::Object(fields) => Some(Self { fields, attempt }),
            _ => None,
        }
    }

    /// As it is stored.
    pub fn to_json(&self) -> String {
        let draft = json!({ "version": VERSION, "fields": self.fields, "key": self.attempt });
        serde_json::to_string(&draft).unwrap_or_default()
    }

    /// The idempotency key to send it under: the same for the same content, which is then stored once; another for another.
    pub fn idempotency_key(&self) -> String {
        let content = serde_json::to_string(&self.fields).unwrap_or_default();
        format!("{}-{:016x}", self.attempt.as_deref().unwrap_or_default(), fingerprint(&content))
    }
}

/// FNV-1a of 64 bits (draft-eastlake-fnv): versions of one reader's text are to be told apart, not enemies.
fn fingerprint(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{Draft, fingerprint};
    use serde_json::{Value, json};

    fn draft(fields: Value) -> Draft {
        let Value::Object(fields) = fields else { unreachable!("an object") };
        Draft { fields, attempt: Some("k".to_owned()) }
    }

    #[test]
    fn what_is_stored_is_read_again() {
        let draft = draft(json!({ "title": "一", "publish": true }));
        assert_eq!(Draft::parse(&draft.to_json()), Some(draft));
    }

    #[test]
    fn a_broken_value_counts_as_absent() {
        for text in ["", "{", "null", "{}", r#"{"version":2,"fields":{}}"#, r#"{"version":1,"fields":[]}"#] {
            assert_eq!(Draft::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_same_content_has_the_same_key_and_another_another() {
        let key = |title: &str, attempt: &str| {
            Draft { attempt: Some(attempt.to_owned()), ..draft(json!({ "title": title })) }.idempotency_key()
        };
        assert_eq!(key("一", "k"), key("一", "k"));
        assert_ne!(key("一", "k"), key("二", "k"));
        assert_ne!(key("一", "k"), key("一", "l"));
        assert!(key("一", "k").starts_with("k-"));
    }

    #[test]
    fn the_fingerprint_is_that_of_the_draft() {
        // Test vectors of draft-eastlake-fnv, appendix C.
        assert_eq!(
            [fingerprint(""), fingerprint("a"), fingerprint("foobar")],
            [0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c, 0x8594_4171_f739_67e8]
        );
    }
}
