//! Files what is found in a field.

use super::Field;
use crate::api::{Finding, FindingKind, Malformed};

impl Field<'_> {
    /// Files that a part of this field is not what the contract says.
    pub(super) fn warn(&self, malformed: Malformed) {
        self.context.file(malformed.into());
    }

    /// Files that something of this field is not shown; `detail` is its text or its address.
    pub(super) fn left_out(&self, subject: &'static str, detail: &str) {
        self.file(FindingKind::LeftOut, subject, detail);
    }

    /// Files that something of this field is shown otherwise than it was written.
    pub(super) fn mended(&self, subject: &'static str, detail: &str) {
        self.file(FindingKind::Mended, subject, detail);
    }

    fn file(&self, kind: FindingKind, subject: &'static str, detail: &str) {
        let (document, field) = self.name();
        let detail = detail.trim().to_owned();
        self.context.file(Finding { document, field, kind, subject: subject.to_owned(), detail });
    }
}
