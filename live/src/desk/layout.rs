//! What all pages of someone who is logged in have: the menu, the name, the way out.

use askama::Template;
use axum::response::Html;

use crate::inbox::Session;

/// The frame of a page.
pub(super) struct Frame {
    pub(super) staff: String,
    pub(super) token: String,
    section: Section,
}

/// Parts of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Inbox,
    Log,
    Account,
}

/// An entry of the menu.
pub(super) struct Entry {
    pub(super) address: &'static str,
    pub(super) label: &'static str,
    pub(super) is_current: bool,
}

const SECTIONS: [(Section, &str, &str); 3] = [
    (Section::Inbox, "/desk/", "收件箱"),
    (Section::Log, "/desk/log", "操作记录"),
    (Section::Account, "/desk/account", "账号"),
];

impl Frame {
    /// The frame of a page in this part.
    pub(super) fn new(session: &Session, section: Section) -> Self {
        Self { staff: session.staff().to_owned(), token: session.form_token().to_owned(), section }
    }

    /// The menu.
    pub(super) fn sections(&self) -> [Entry; 3] {
        SECTIONS.map(|(section, address, label)| {
            let is_current = section == self.section;
            Entry { address, label, is_current }
        })
    }
}

/// The addresses of the pages before and after this one, and where this one is among them.
pub(super) struct Pages {
    pub(super) page: u32,
    pub(super) page_count: u32,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
}

impl Pages {
    /// Pages whose addresses `address` makes.
    pub(super) fn new(page: u32, page_count: u32, address: impl Fn(u32) -> String) -> Self {
        let previous = (page > 1).then(|| address(page - 1));
        let next = (page < page_count).then(|| address(page + 1));
        Self { page, page_count, previous, next }
    }
}

/// A template of this crate fails on nothing but memory.
pub(super) fn html(page: &impl Template) -> Html<String> {
    Html(page.render().unwrap_or_default())
}
