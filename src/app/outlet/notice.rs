//! What is to be said of a page that is not what the API has.

use crate::model::Moment;
use crate::pages::Page;

/// What stands above the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Notice {
    /// The API could not be asked: this is what was kept, and since when.
    Kept(Moment),
    /// The API has a newer state.
    Changed(Page),
    /// The API has it no longer.
    Gone,
}

impl Notice {
    /// For the reader.
    pub(super) fn words(&self) -> String {
        match self {
            Self::Kept(since) => format!("没有连上服务器，内容更新于{}。", since.date_and_time()),
            Self::Changed(_) => "本文已更新。".to_owned(),
            Self::Gone => "本文已从网站删除，以下是删除前的内容。".to_owned(),
        }
    }

    /// What the reader can do about it.
    pub(super) fn button(&self) -> Option<&'static str> {
        match self {
            Self::Kept(_) => Some("重试"),
            Self::Changed(_) => Some("显示新内容"),
            Self::Gone => None,
        }
    }

    /// Only what has failed is an alert.
    pub(super) fn role(&self) -> &'static str {
        if matches!(self, Self::Kept(_)) { "alert" } else { "note" }
    }
}
