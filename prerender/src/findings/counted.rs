//! Equal findings of a document, counted.

use portal::api::{Finding, FindingKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most characters of a finding's detail: enough to search for.
const MAX_DETAIL: usize = 200;

/// A finding, and how often it was made.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Counted {
    pub(super) field: String,
    pub(super) kind: FindingKind,
    pub(super) subject: String,
    pub(super) detail: String,
    pub(super) count: usize,
}

/// The findings in their order, equal ones as one.
pub(super) fn counted(found: Vec<Finding>) -> Vec<Counted> {
    let mut indices = BTreeMap::new();
    let mut counted: Vec<Counted> = Vec::new();
    for Finding { field, kind, subject, detail, .. } in found {
        let detail: String = detail.chars().take(MAX_DETAIL).collect();
        let index =
            *indices.entry((field.clone(), kind, subject.clone(), detail.clone())).or_insert_with(|| {
                counted.push(Counted { field, kind, subject, detail, count: 0 });
                counted.len() - 1
            });
        counted[index].count += 1;
    }
    counted
}
