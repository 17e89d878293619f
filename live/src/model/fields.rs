//! Checked fields of what a reader sent: every one is looked at, so that all errors are told at once.

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
