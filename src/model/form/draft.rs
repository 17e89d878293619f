//! Draft: what a reader has entered and not sent yet, as this browser stores it (docs/interface.md, "Storage").

use serde_json::{Map, Value, json};

const VERSION: u64 = 1;

/// What was entered in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Texts and boxes by the names of their fields; a box is a boolean.
    pub fields: Map<String, Value>,
    /// The idempotency key it was sent under, if it was tried and nobody knows whether it came: the same again is stored once.
    pub key: Option<String>,
}

impl Draft {
    /// Reads what is stored; a broken value counts as absent.
    pub fn parse(text: &str) -> Option<Self> {
        let mut value: Value = serde_json::from_str(text).ok()?;
        if value["version"] != VERSION {
            return None;
        }
        let key = value["key"].as_str().map(str::to_owned);
        match value["fields"].take() {
            Value::Object(fields) => Some(Self { fields, key }),
            _ => None,
        }
    }

    /// As it is stored.
    pub fn to_json(&self) -> String {
        json!({ "version": VERSION, "fields": self.fields, "key": self.key }).to_string()
    }

    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.fields.values().all(|value| matches!(value, Value::Bool(false)) || value == "")
    }
}

#[cfg(test)]
mod tests {
    use super::Draft;
    use serde_json::{Value, json};

    fn draft(fields: Value) -> Draft {
        let Value::Object(fields) = fields else { unreachable!("an object") };
        Draft { fields, key: Some("k".to_owned()) }
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
    fn nothing_entered_is_an_empty_draft() {
        assert!(draft(json!({ "title": "", "publish": false })).is_empty());
        assert!(!draft(json!({ "title": "", "publish": true })).is_empty());
        assert!(!draft(json!({ "title": "一" })).is_empty());
    }
}
