//! The notice above a page that differs from what the API has.

use crate::model::Moment;
use crate::pages::Page;

/// Why the page differs from what the API has.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Notice {
    /// The API could not be reached: the page is a cached answer, stored at this time.
    Stale(Moment),
    /// The API has this newer state of the page.
    Updated(Page),
    /// The API has deleted the page.
    Deleted,
}

impl Notice {
    /// What the reader is told.
    pub(super) fn message(&self) -> String {
        match self {
            Self::Stale(since) => format!("没有连上服务器，内容更新于{}。", since.date_and_time()),
            Self::Updated(_) => "本文已更新。".to_owned(),
            Self::Deleted => "本文已从网站删除，以下是删除前的内容。".to_owned(),
        }
    }

    /// The label of the button, where the reader can do something about it.
    pub(super) fn action(&self) -> Option<&'static str> {
        match self {
            Self::Stale(_) => Some("重试"),
            Self::Updated(_) => Some("显示新内容"),
            Self::Deleted => None,
        }
    }

    /// The ARIA role: `alert` for a failure, `note` for news.
    pub(super) fn role(&self) -> &'static str {
        if matches!(self, Self::Stale(_)) { "alert" } else { "note" }
    }
}
