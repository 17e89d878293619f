//! Findings: what was left out of an answer, mended in it or not understood, for whoever can put it right.

use super::Malformed;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// One thing that an editor or an operator should know of an answer that is shown all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The document by its path: `articles/1.json`.
    pub document: String,
    /// The field by its path: `body.html`; empty for the document itself.
    pub field: String,
    /// What was done.
    pub kind: FindingKind,
    /// What it was done to, for operators: `没有地址的框架`; of an invalid field its problem, as a predicate.
    pub subject: String,
    /// Its words or its address, so that it can be found; empty where it has none.
    pub detail: String,
}

/// Takes the findings of a document.
pub type Report = Arc<dyn Fn(Vec<Finding>) + Send + Sync>;

/// What was done about a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// Not shown.
    LeftOut,
    /// Shown otherwise than it was written.
    Mended,
    /// Not what the contract (`docs/openapi.yaml`) says; left out.
    Invalid,
}

impl FindingKind {
    /// As an operator reads it; programs read the names that serde gives.
    pub fn label(self) -> &'static str {
        match self {
            Self::LeftOut => "略去",
            Self::Mended => "修正",
            Self::Invalid => "格式不对",
        }
    }
}

impl From<Malformed> for Finding {
    fn from(malformed: Malformed) -> Self {
        let Malformed { document, field, problem } = malformed;
        Self { document, field, kind: FindingKind::Invalid, subject: problem, detail: String::new() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { document, field, kind, subject, detail } = self;
        f.write_str(document)?;
        if !field.is_empty() {
            write!(f, " 的字段 {field}")?;
        }
        match kind {
            FindingKind::Invalid => write!(f, " {subject}"),
            FindingKind::LeftOut | FindingKind::Mended => write!(f, " {}：{subject}", kind.label()),
        }?;
        if detail.is_empty() { Ok(()) } else { write!(f, "“{detail}”") }
    }
}
