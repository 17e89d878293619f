//! Saved lists as global state: stored in this browser, the same in all its tabs.

use super::global_signal::GlobalSignal;
use crate::browser::{offline, storage};
use crate::model::{ParsedList, SavedList};
use leptos::prelude::*;

/// The reader's lists.
#[derive(Clone, Copy)]
pub struct SavedLists {
    /// 收藏
    pub favorites: SavedListSignal,
    /// 阅读记录
    pub history: SavedListSignal,
}

/// A list in `localStorage`, as a signal.
#[derive(Clone, Copy)]
pub struct SavedListSignal {
    key: &'static str,
    /// Where a text that could not be parsed whole is backed up before it is overwritten: it may be of a later version.
    backup_key: &'static str,
    list: GlobalSignal<SavedList>,
    error: GlobalSignal<Option<StorageError>>,
}

/// What went wrong with storing a list, for the reader to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The last change could not be saved: storage is blocked or full.
    NotSaved,
    /// Some or all of what was stored could not be parsed; it was backed up, not lost.
    Unreadable,
}

impl StorageError {
    /// What is wrong, in the reader's words.
    pub fn message(self) -> &'static str {
        match self {
            Self::NotSaved => "没有保存：浏览器的存储已满或被禁用。",
            Self::Unreadable => "部分内容无法读取，原数据已另行保存在浏览器中，没有删除。",
        }
    }
}

impl SavedLists {
    /// Reads what is stored, after the first render, and again whenever another tab changes it.
    pub fn provide() {
        let lists = Self {
            favorites: SavedListSignal::new("portal.favorites", "portal.favorites.unreadable"),
            history: SavedListSignal::new("portal.history", "portal.history.unreadable"),
        };
        let read = move || {
            lists.favorites.read();
            lists.history.read();
        };
        Effect::new(move || {
            read();
            storage::on_change(read);
        });
        Effect::new(move || {
            lists.favorites.with(|list| {
                offline::post_favorites(list.items().iter().map(|saved| saved.id.as_str()));
            });
        });
        provide_context(lists);
    }

    /// The lists, for a component below [`SavedLists::provide`].
    pub fn expect() -> Self {
        expect_context()
    }
}

impl SavedListSignal {
    fn new(key: &'static str, backup_key: &'static str) -> Self {
        let list = GlobalSignal::new(SavedList::default());
        Self { key, backup_key, list, error: GlobalSignal::new(None) }
    }

    /// The list.
    pub fn get(self) -> SavedList {
        self.list.get()
    }

    /// Reads the list by reference.
    pub fn with<T>(self, read: impl FnOnce(&SavedList) -> T) -> T {
        self.list.with(read)
    }

    /// What the reader must know of how the list is stored.
    pub fn error(self) -> Option<StorageError> {
        self.error.get()
    }

    /// Changes the list, on top of what other tabs have stored meanwhile. A change that cannot be saved is not shown.
    pub fn change<T>(self, change: impl FnOnce(&mut SavedList) -> T) -> T {
        let text = storage::read(self.key);
        let (mut list, is_complete) = parsed(text.as_deref());
        let answer = change(&mut list);
        let is_safe = is_complete || text.is_none_or(|text| storage::write(self.backup_key, &text));
        if is_safe && storage::write(self.key, &list.to_json()) {
            self.list.set(list);
            self.error.set((!is_complete).then_some(StorageError::Unreadable));
        } else {
            self.error.set(Some(StorageError::NotSaved));
        }
        answer
    }

    fn read(self) {
        let (list, is_complete) = parsed(storage::read(self.key).as_deref());
        self.list.set(list);
        self.error.set((!is_complete).then_some(StorageError::Unreadable));
    }
}

/// What can be parsed of a stored text, and whether that is all of it.
fn parsed(text: Option<&str>) -> (SavedList, bool) {
    match text.map(SavedList::parse) {
        None => (SavedList::default(), true),
        Some(ParsedList::Complete(list)) => (list, true),
        Some(ParsedList::Partial(list)) => (list, false),
        Some(ParsedList::Invalid) => (SavedList::default(), false),
    }
}
