//! Checked fields of what a reader sent: every one is looked at, so that all errors are told at once. What is checked is not
//! changed: texts are stored as they came.

use serde_json::{Map, Value};

/// What is wrong in one field, for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FieldError {
    pub(crate) field: &'static str,
    pub(crate) detail: String,
}

impl FieldError {
    /// This field, and what to do.
    pub(crate) fn new(field: &'static str, detail: impl Into<String>) -> Self {
        Self { field, detail: detail.into() }
    }
}

/// A field that holds text, what readers call it, and how long it may be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextField {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    /// Characters at least, without white space at both ends.
    pub(crate) min: usize,
    /// Characters at most.
    pub(crate) max: usize,
}

/// Whether a proof of work has to come with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProofPolicy {
    /// It was made by a program.
    Required,
    /// It was made by a browser without scripts, which cannot work.
    Waived,
}

/// The fields of one request, and what is wrong with them.
pub(crate) struct Fields {
    values: Map<String, Value>,
    errors: Vec<FieldError>,
}

impl Fields {
    /// Fields of which nothing is checked yet.
    pub(crate) fn new(values: Map<String, Value>) -> Self {
        Self { values, errors: Vec::new() }
    }

    /// A text that has to be there.
    pub(crate) fn required(&mut self, field: &TextField) -> String {
        let text = self.text(field);
        if text.is_none() {
            self.refuse(field.name, format!("请填写{}。", field.label));
        }
        text.unwrap_or_default()
    }

    /// A text that may be missing; a blank one is missing.
    pub(crate) fn text(&mut self, field: &TextField) -> Option<String> {
        let text = match self.values.remove(field.name)? {
            Value::Null => return None,
            Value::String(text) => text,
            _ => {
                self.refuse(field.name, format!("{}应是文字。", field.label));
                return None;
            }
        };
        if text.trim().is_empty() && length(&text) <= field.max {
            return None;
        }
        if let Some(detail) = length_error(field, &text) {
            self.refuse(field.name, detail);
        }
        Some(text)
    }

    /// The proof of work, which is not checked yet.
    pub(crate) fn proof(&mut self, field: &TextField, policy: ProofPolicy) -> Option<String> {
        match policy {
            ProofPolicy::Required => Some(self.required(field)),
            ProofPolicy::Waived => self.text(field),
        }
    }

    /// A yes or no; missing is no. Forms send `on`.
    pub(crate) fn flag(&mut self, name: &'static str, label: &str) -> bool {
        match self.values.remove(name) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(flag)) => flag,
            Some(Value::String(text)) if matches!(text.as_str(), "on" | "true") => true,
            Some(Value::String(text)) if matches!(text.as_str(), "" | "false") => false,
            Some(_) => {
                self.refuse(name, format!("{label}应是“是”或“否”。"));
                false
            }
        }
    }

    /// Whether the field that people do not see was filled in (honeypot).
    pub(crate) fn is_trapped(&mut self, name: &str) -> bool {
        match self.values.remove(name) {
            None | Some(Value::Null) => false,
            Some(Value::String(text)) => !text.trim().is_empty(),
            Some(_) => true,
        }
    }

    /// Notes what is wrong; of one field the first fault alone.
    pub(crate) fn refuse(&mut self, field: &'static str, detail: impl Into<String>) {
        if !self.errors.iter().any(|error| error.field == field) {
            self.errors.push(FieldError::new(field, detail));
        }
    }

    /// What was checked, if nothing is wrong.
    pub(crate) fn finish<T>(self, checked: T) -> Result<T, Vec<FieldError>> {
        if self.errors.is_empty() { Ok(checked) } else { Err(self.errors) }
    }
}

fn length_error(field: &TextField, text: &str) -> Option<String> {
    let TextField { label, min, max, .. } = field;
    let now = length(text);
    if now > *max {
        return Some(format!("{label}最多 {max} 个字，现有 {now} 个。"));
    }
    if length(text.trim()) < *min {
        return Some(format!("{label}至少 {min} 个字。"));
    }
    // PostgreSQL stores every character but this one.
    text.contains('\0').then(|| format!("{label}含有无法保存的字符（U+0000），请删去。"))
}

/// Characters are Unicode scalar values; a line end of two, as forms send it, is one, as browsers count.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count() - text.matches("\r\n").count()
}

#[cfg(test)]
mod tests {
    use super::{Fields, TextField, length};
    use serde_json::{Value, json};

    const FIELD: TextField = TextField { name: "title", label: "标题", min: 2, max: 4 };

    fn errors(value: Value) -> Vec<String> {
        let Value::Object(values) = json!({ "title": value }) else { unreachable!() };
        let mut fields = Fields::new(values);
        fields.required(&FIELD);
        fields.finish(()).err().unwrap_or_default().into_iter().map(|error| error.detail).collect()
    }

    #[test]
    fn a_text_has_its_length_in_characters() {
        for text in ["一二", "一二三四", "😀😀😀😀", "a\r\nbc", "  一二"] {
            assert_eq!(errors(json!(text)), [""; 0], "{text:?}");
        }
        assert_eq!(errors(json!("一二三四五")), ["标题最多 4 个字，现有 5 个。"]);
        assert_eq!(errors(json!(" 一 ")), ["标题至少 2 个字。"]);
    }

    #[test]
    fn what_is_missing_or_no_text_is_told_once() {
        for value in [json!(null), json!(""), json!(" \n")] {
            assert_eq!(errors(value), ["请填写标题。"]);
        }
        for value in [json!(1), json!(["一二"]), json!({})] {
            assert_eq!(errors(value), ["标题应是文字。"]);
        }
        assert_eq!(errors(json!("a\0b")), ["标题含有无法保存的字符（U+0000），请删去。"]);
        assert_eq!(errors(json!("     ")), ["标题最多 4 个字，现有 5 个。"]);
    }

    #[test]
    fn a_line_end_is_one_character() {
        assert_eq!(length("a\r\nb\rc\nd"), 7);
    }
}
