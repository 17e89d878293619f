//! JSON decoding that names the field: a cursor in a document that knows its own path, for every error and
//! warning.

use super::text::single_line;
use crate::api::Malformed;
use serde_json::Value;
use std::cell::RefCell;

/// A decoder: reads a `T` from a field.
pub(in crate::api) type Decode<T> = fn(&Field<'_>) -> Result<T, Malformed>;

/// The problems of a document that can be shown all the same: items left out of it, each with its field.
#[derive(Default)]
pub(in crate::api) struct Warnings(RefCell<Vec<Malformed>>);

impl Warnings {
    /// The most warnings of a document: nobody reads more, and a million would hang the page.
    const MAX: usize = 1_000;

    pub(in crate::api) fn take(self) -> Vec<Malformed> {
        self.0.into_inner()
    }

    fn is_full(&self) -> bool {
        self.0.borrow().len() >= Self::MAX
    }
}

enum Path<'a> {
    Document(&'a str),
    Key(&'a Field<'a>, &'a str),
    Index(&'a Field<'a>, usize),
}

/// A value of a document, or its absence, with the path to it.
pub(in crate::api) struct Field<'a> {
    value: Option<&'a Value>,
    path: Path<'a>,
    warnings: &'a Warnings,
}

impl<'a> Field<'a> {
    /// The root of the document `name`, as `articles/1.json`.
    pub(in crate::api) fn document(name: &'a str, value: &'a Value, warnings: &'a Warnings) -> Self {
        Self { value: Some(value), path: Path::Document(name), warnings }
    }

    /// The field `key` of this object; missing if this is no object, or the value is `null`.
    pub(super) fn get(&'a self, key: &'a str) -> Field<'a> {
        let value = self.value.and_then(|value| value.get(key)).filter(|value| !value.is_null());
        Field { value, path: Path::Key(self, key), warnings: self.warnings }
    }

    /// A string for one line of a page, without line breaks and invisible characters.
    pub(super) fn text(&self) -> Result<String, Malformed> {
        self.raw_text().map(single_line)
    }

    /// A string as it was sent, unaltered.
    pub(super) fn raw_text(&self) -> Result<&'a str, Malformed> {
        match self.value {
            Some(Value::String(text)) => Ok(text),
            _ => Err(self.type_error("a text")),
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
        .ok_or_else(|| self.type_error("a whole number from 0"))
    }

    /// An unsigned integer of 32 bits: sizes and page numbers.
    pub(super) fn small_integer(&self) -> Result<u32, Malformed> {
        u32::try_from(self.integer()?).map_err(|_| self.type_error("a whole number below 4294967296"))
    }

    /// A boolean; false if it is missing or of another type.
    pub(super) fn bool_or_false(&self) -> bool {
        self.value == Some(&Value::Bool(true))
    }

    /// An optional value: `None` if it is missing. A wrong one is left out with a warning, and the rest is still read.
    pub(super) fn optional<T>(&self, decode: impl Fn(&Field<'_>) -> Result<T, Malformed>) -> Option<T> {
        self.value?;
        decode(self).map_err(|malformed| self.warn(malformed)).ok()
    }

    /// An optional text; `None` also for a blank one.
    pub(super) fn optional_text(&self) -> Option<String> {
        self.optional(|it| it.text()).filter(|text| !text.trim().is_empty())
    }

    /// The first `max` items of a list; a wrong one is dropped with a warning, a missing list is empty. Lists end where the
    /// document's warnings are full ([`Warnings::MAX`]).
    pub(super) fn list<T>(&self, max: usize, decode: impl Fn(&Field<'_>) -> Result<T, Malformed>) -> Vec<T> {
        let items = self.items(max);
        let items = items.iter().take_while(|_| !self.warnings.is_full());
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
            _ => Err(self.type_error("a list")),
        }
    }

    fn items(&self, max: usize) -> Vec<Field<'_>> {
        let Some(Value::Array(items)) = self.value else {
            if self.value.is_some() {
                self.warn(self.type_error("a list"));
            }
            return Vec::new();
        };
        if items.len() > max {
            self.warn(self.malformed(format!("has {} items; the first {max} are taken", items.len())));
        }
        let items = items.iter().take(max).enumerate();
        items
            .map(|(index, value)| Field {
                value: Some(value),
                path: Path::Index(self, index),
                warnings: self.warnings,
            })
            .collect()
    }

    /// The error that this field is not `expected`, as `a list`.
    pub(super) fn type_error(&self, expected: &str) -> Malformed {
        let actual = match self.value {
            None => "is missing",
            Some(Value::Null) => "is null",
            Some(Value::Bool(_)) => "is true or false",
            Some(Value::Number(_)) => "is a number",
            Some(Value::String(_)) => "is another text",
            Some(Value::Array(_)) => "is a list",
            Some(Value::Object(_)) => "is an object",
        };
        self.malformed(format!("should be {expected}, but {actual}"))
    }

    fn malformed(&self, problem: String) -> Malformed {
        let (document, field) = self.name();
        Malformed { document, field, problem }
    }

    /// Adds a warning for the operator.
    pub(super) fn warn(&self, malformed: Malformed) {
        self.warnings.0.borrow_mut().push(malformed);
    }

    /// Document and path, as (`articles/1.json`, `related[2].id`).
    fn name(&self) -> (String, String) {
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
