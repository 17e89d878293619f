//! What the decoders of a document share: where it comes from, what its addresses are read against, where findings are filed.

use crate::api::{Finding, FindingKind};
use crate::model::{AddressBase, ArticleId};
use std::cell::{Cell, OnceCell, RefCell};

/// Where a document comes from.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::api) enum Provenance {
    /// As editors have written it: markup in its texts is decoded.
    Source,
    /// Read before, and written into a page as a model: its texts are what they say, `&lt;` and all.
    Page,
}

/// What the decoders of a document share.
pub(in crate::api) struct Context {
    provenance: Provenance,
    findings: RefCell<Vec<Finding>>,
    invalid: Cell<usize>,
    is_truncated: Cell<bool>,
    origin: OnceCell<String>,
    page: OnceCell<String>,
    id: OnceCell<ArticleId>,
}

impl Context {
    /// The most findings of a document: nobody reads more, and a million would hang the page.
    pub(super) const MAX_FINDINGS: usize = 1_000;

    /// For a document from there, of the portal with this origin.
    pub(in crate::api) fn new(provenance: Provenance, origin: Option<&str>) -> Self {
        let context = Self {
            provenance,
            findings: RefCell::default(),
            invalid: Cell::new(0),
            is_truncated: Cell::new(false),
            origin: OnceCell::new(),
            page: OnceCell::new(),
            id: OnceCell::new(),
        };
        origin.into_iter().for_each(|origin| context.set_origin(origin));
        context
    }

    /// Whether its texts are as their source has them.
    pub(super) fn is_unread(&self) -> bool {
        self.provenance == Provenance::Source
    }

    /// The portal's origin, from here on, unless it was known.
    pub(super) fn set_origin(&self, origin: &str) {
        self.origin.get_or_init(|| origin.to_owned());
    }

    /// What relative addresses are relative to, from here on.
    pub(super) fn set_page(&self, page: &str) {
        self.page.get_or_init(|| page.to_owned());
    }

    /// The article that it is, from here on.
    pub(super) fn set_id(&self, id: &ArticleId) {
        self.id.get_or_init(|| id.clone());
    }

    /// Whether an address leads to this article: to its page here, which ends in its id, or to where it was written.
    pub(super) fn is_own_address(&self, address: &str) -> bool {
        let (address, page) = (address.trim_end_matches('/'), self.page.get());
        let name = address.rsplit('/').next().filter(|_| address.starts_with('/'));
        self.id.get().is_some_and(|id| name == Some(id.as_str()))
            || page.is_some_and(|page| page.trim_end_matches('/') == address)
    }

    /// What addresses are read against.
    pub(super) fn address_base(&self) -> AddressBase<'_> {
        AddressBase {
            origin: self.origin.get().map(String::as_str),
            page: self.page.get().map(String::as_str),
        }
    }

    /// Takes note that a list was read as far as its limit.
    pub(super) fn truncate(&self) {
        self.is_truncated.set(true);
    }

    /// Whether a list was longer than its limit.
    pub(super) fn is_truncated(&self) -> bool {
        self.is_truncated.get()
    }

    /// All that was found.
    pub(in crate::api) fn into_findings(self) -> Vec<Finding> {
        self.findings.into_inner()
    }

    pub(super) fn file(&self, finding: Finding) {
        self.invalid.set(self.invalid.get() + usize::from(finding.kind == FindingKind::Invalid));
        let mut findings = self.findings.borrow_mut();
        if findings.len() < Self::MAX_FINDINGS {
            findings.push(finding);
        }
    }

    /// Whether the document is broken rather than in want of mending.
    pub(super) fn has_many_invalid(&self) -> bool {
        self.invalid.get() >= Self::MAX_FINDINGS
    }
}
