//! What staff see of what readers sent: messages, corrections and submissions in one list.

use super::{FileRecord, Moment};

/// Characters of an answer.
pub const MAX_ANSWER: usize = 5_000;

/// What a reader sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// 留言.
    Message,
    /// 纠错.
    Correction,
    /// 投稿.
    Submission,
}

/// How far staff have come with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemState {
    /// No answer yet.
    Unanswered,
    /// Answered; the reader sees the answer by number and code.
    Answered,
    /// Answered, and everyone sees it.
    Published,
}

/// What a reader sent, and what became of it. Texts are the reader's, as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its number.
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// The reader, or the author of a submission. After the time that the operator states, its first character.
    pub name: String,
    /// How to reach the reader.
    pub contact: Option<String>,
    /// Of a submission.
    pub organization: Option<String>,
    /// Its title.
    pub title: String,
    /// Its text; empty where a submission has files alone.
    pub content: String,
    /// The article that it is about.
    pub article: Option<String>,
    /// What it quotes of the article.
    pub quote: Option<String>,
    /// The channel that a submission is for.
    pub channel: Option<String>,
    /// Whether the reader allows that it is published with its answer.
    pub may_publish: bool,
    /// A program filled in what people do not see, or staff say so.
    pub is_spam: bool,
    /// When it came.
    pub received_at: Moment,
    /// What staff answered.
    pub answer: Option<String>,
    /// When.
    pub answered_at: Option<Moment>,
    /// Whether everyone sees the answer.
    pub is_published: bool,
}

/// An item with its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemDetail {
    /// The item.
    pub item: Item,
    /// Its files, in the reader's order.
    pub files: Vec<FileRecord>,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<T> {
    /// What is on this page.
    pub items: Vec<T>,
    /// Which page it is, from 1.
    pub page: u32,
    /// How many there are, at least 1.
    pub page_count: u32,
    /// How many items there are on all pages.
    pub total: i64,
}

impl ItemKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Message, Self::Correction, Self::Submission];

    /// As the contract and the database write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Correction => "correction",
            Self::Submission => "submission",
        }
    }

    /// What staff call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Message => "留言",
            Self::Correction => "纠错",
            Self::Submission => "投稿",
        }
    }

    /// Reads either.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| [kind.as_str(), kind.label()].contains(&text))
    }
}

impl ItemState {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Unanswered, Self::Answered, Self::Published];

    /// As addresses have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Answered => "answered",
            Self::Published => "published",
        }
    }

    /// What staff call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Unanswered => "未答复",
            Self::Answered => "已答复",
            Self::Published => "已公开",
        }
    }

    /// Reads either.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| [state.as_str(), state.label()].contains(&text))
    }
}

impl Item {
    /// How far staff have come with it.
    pub fn state(&self) -> ItemState {
        match (&self.answer, self.is_published) {
            (_, true) => ItemState::Published,
            (Some(_), false) => ItemState::Answered,
            (None, false) => ItemState::Unanswered,
        }
    }

    /// Why the answer of an item may not be published, whether it has one or not.
    pub fn unpublishable(&self) -> Option<&'static str> {
        match self {
            Self { kind: ItemKind::Submission, .. } => Some("投稿不在留言页公开"),
            Self { is_spam: true, .. } => Some("已标为垃圾信息"),
            Self { may_publish: false, .. } => Some("读者没有同意公开"),
            _ => None,
        }
    }
}
