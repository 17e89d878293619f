//! JSON decoding that names the field: a cursor in a document that knows its own path, for every error and
//! finding.

use super::context::Context;
use crate::api::Malformed;
use serde_json::Value;

/// A decoder: reads a `T` from a field.
pub(in crate::api) type Decode<T> = fn(&Field<'_>) -> Result<T, Malformed>;

enum Path<'a> {
    Document(&'a str),
    Key(&'a Field<'a>, &'a str),
    Index(&'a Field<'a>, usize),
}

/// A value of a document, or its absence, with the path to it.
pub(in crate::api) struct Field<'a> {
    value: Option<&'a Value>,
    path: Path<'a>,
    pub(super) context: &'a Context,
}

impl<'a> Field<'a> {
    /// The root of the document `name`, as `articles/1.json`.
    pub(in crate::api) fn document(name: &'a str, value: &'a Value, context: &'a Context) -> Self {
        Self { value: Some(value), path: Path::Document(name), context }
    }

    /// The field `key` of this object; missing if this is no object, or the value is `null`.
    pub(super) fn get(&'a self, key: &'a str) -> Field<'a> {
        let value = self.value.and_then(|value| value.get(key)).filter(|value| !value.is_null());
        Field { value, path: Path::Key(self, key), context: self.context }
    }

    /// A string as it was sent, unaltered.
    pub(super) fn raw_text(&self) -> Result<&'a str, Malformed> {
        match self.value {
            Some(Value::String(text)) => Ok(text),
            _ => Err(self.type_error("文本")),
        }
    }

    /// A string that `parse` accepts; `expected` names the format in the error.
    pub(super) fn parsed<T>(
        &self,
        expected: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Malformed> {
        match self.value {
            Some(Value::String(text)) => parse(text).ok_or_else(|| self.type_error(expected)),
            _ => Err(self.type_error(expected)),
        }
    }

    /// An unsigned integer, also one written as a string.
    pub(super) fn integer(&self) -> Result<u64, Malformed> {
        match self.value {
            Some(Value::Number(number)) => number.as_u64(),
            Some(Value::String(digits)) => digits.parse().ok(),
            _ => None,
        }
        .ok_or_else(|| self.type_error("非负整数"))
    }

    /// An unsigned integer of 32 bits: sizes and page numbers.
    pub(super) fn small_integer(&self) -> Result<u32, Malformed> {
        u32::try_from(self.integer()?).map_err(|_| self.type_error("小于 4294967296 的整数"))
    }

    /// An integer of 32 bits, also one written as a string.
    pub(super) fn signed_integer(&self) -> Result<i32, Malformed> {
        let integer = match self.value {
            Some(Value::Number(number)) => number.as_i64(),
            Some(Value::String(digits)) => digits.parse().ok(),
            _ => None,
        };
        let integer = integer.and_then(|integer| i32::try_from(integer).ok());
        integer.ok_or_else(|| self.type_error("整数"))
    }

    /// Whether its texts are as their source has them, not yet read by the portal.
    pub(super) fn is_unread(&self) -> bool {
        self.context.is_unread()
    }

    /// Its position in its list, from 1.
    pub(super) fn number(&self) -> usize {
        match self.path {
            Path::Index(_, index) => index + 1,
            _ => 1,
        }
    }

    /// Whether it is there and not `null`.
    pub(super) fn is_present(&self) -> bool {
        self.value.is_some()
    }

    /// A boolean; false if it is missing or of another type.
    pub(super) fn bool_or_false(&self) -> bool {
        self.value == Some(&Value::Bool(true))
    }

    /// An optional value: `None` if it is missing. A wrong one is left out with a finding, and the rest is still read.
    pub(super) fn optional<T>(&self, decode: impl Fn(&Field<'_>) -> Result<T, Malformed>) -> Option<T> {
        self.value?;
        decode(self).map_err(|malformed| self.warn(malformed)).ok()
    }

    /// The first `max` items of a list; a wrong one is dropped with a finding, a missing list is empty. Lists end where the
    /// document has many invalid items ([`Context::MAX_FINDINGS`]).
    pub(super) fn list<T>(&self, max: usize, decode: impl Fn(&Field<'_>) -> Result<T, Malformed>) -> Vec<T> {
        let items = self.items(max);
        let items = items.iter().take_while(|_| !self.context.has_many_invalid());
        items.filter_map(|item| item.optional(&decode)).collect()
    }

    /// The same for a required list: an error if it is missing.
    pub(super) fn required_list<T>(
        &self,
        max: usize,
        decode: impl Fn(&Field<'_>) -> Result<T, Malformed>,
    ) -> Result<Vec<T>, Malformed> {
        match self.value {
            Some(Value::Array(_)) => Ok(self.list(max, decode)),
            _ => Err(self.type_error("列表")),
        }
    }

    /// The names of an object's fields.
    pub(super) fn keys(&self) -> Result<impl Iterator<Item = &'a String>, Malformed> {
        match self.value {
            Some(Value::Object(object)) => Ok(object.keys()),
            _ => Err(self.type_error("对象")),
        }
    }

    /// How many items a list has; none if it is none.
    pub(super) fn len(&self) -> usize {
        self.value.and_then(Value::as_array).map_or(0, Vec::len)
    }

    fn items(&self, max: usize) -> Vec<Field<'_>> {
        let Some(Value::Array(items)) = self.value else {
            if self.value.is_some() {
                self.warn(self.type_error("列表"));
            }
            return Vec::new();
        };
        if items.len() > max {
            self.context.truncate();
            self.warn(self.malformed(format!("有 {} 项，只取前 {max} 项", items.len())));
        }
        let items = items.iter().take(max).enumerate();
        items
            .map(|(index, value)| Field {
                value: Some(value),
                path: Path::Index(self, index),
                context: self.context,
            })
            .collect()
    }

    /// The error that this field is not `expected`, as `列表`.
    pub(super) fn type_error(&self, expected: &str) -> Malformed {
        let actual = match self.value {
            None => "但没有填写",
            Some(Value::Null) => "却是 null",
            Some(Value::Bool(_)) => "却是 true 或 false",
            Some(Value::Number(_)) => "却是数字",
            Some(Value::String(_)) => "但写法不对",
            Some(Value::Array(_)) => "却是列表",
            Some(Value::Object(_)) => "却是对象",
        };
        self.malformed(format!("应为{expected}，{actual}"))
    }

    fn malformed(&self, problem: String) -> Malformed {
        let (document, field) = self.name();
        Malformed { document, field, problem }
    }

    /// Document and path, as (`articles/1.json`, `related[2].id`).
    pub(super) fn name(&self) -> (String, String) {
        match &self.path {
            Path::Document(name) => ((*name).to_owned(), String::new()),
            Path::Key(parent, key) => {
                let (document, path) = parent.name();
                let path = if path.is_empty() { (*key).to_owned() } else { format!("{path}.{key}") };
                (document, path)
            }
            Path::Index(parent, index) => {
                let (document, path) = parent.name();
                (document, format!("{path}[{index}]"))
            }
        }
    }
}
