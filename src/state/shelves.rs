//! What this browser keeps for the reader, the same in all its tabs.

use super::lasting::Lasting;
use crate::browser::{offline, storage};
use crate::model::{Shelf, ShelfText};
use leptos::prelude::*;

/// The reader's shelves.
#[derive(Clone, Copy)]
pub struct Shelves {
    /// 收藏
    pub favorites: KeptShelf,
    /// 阅读记录
    pub history: KeptShelf,
}

/// One shelf.
#[derive(Clone, Copy)]
pub struct KeptShelf {
    key: &'static str,
    /// Where a text that cannot be read whole is put aside before it is written over: it may be of a later version.
    unreadable_key: &'static str,
    shown: Lasting<Shelf>,
    trouble: Lasting<Option<Trouble>>,
}

/// What the reader must know of a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The last change could not be saved: storage is blocked or full.
    Unsaved,
    /// Some or all of what was stored cannot be read; it is put aside, not lost.
    Unreadable,
}

impl Trouble {
    /// What is wrong, for the reader.
    pub fn words(self) -> &'static str {
        match self {
            Self::Unsaved => "没有保存：浏览器的存储已满或被禁用。",
            Self::Unreadable => "部分内容无法读取，原数据已另行保存在浏览器中，没有删除。",
        }
    }
}

impl Shelves {
    /// Reads what is kept, after the first render, and again whenever another tab changes it.
    pub fn provide() {
        let shelves = Self {
            favorites: KeptShelf::new("portal.favorites", "portal.favorites.unreadable"),
            history: KeptShelf::new("portal.history", "portal.history.unreadable"),
        };
        let read = move || {
            shelves.favorites.read();
            shelves.history.read();
        };
        Effect::new(move || {
            read();
            storage::on_change(read);
        });
        Effect::new(move || {
            shelves.favorites.with(|shelf| {
                offline::post_favorites(shelf.items().iter().map(|kept| kept.id.as_str()));
            });
        });
        provide_context(shelves);
    }

    /// The shelves, for a component below [`Shelves::provide`].
    pub fn expect() -> Self {
        expect_context()
    }
}

impl KeptShelf {
    fn new(key: &'static str, unreadable_key: &'static str) -> Self {
        let shown = Lasting::new(Shelf::default());
        Self { key, unreadable_key, shown, trouble: Lasting::new(None) }
    }

    /// What is kept.
    pub fn get(self) -> Shelf {
        self.shown.get()
    }

    /// Looks at what is kept, without a copy.
    pub fn with<T>(self, look: impl FnOnce(&Shelf) -> T) -> T {
        self.shown.with(look)
    }

    /// What the reader must know.
    pub fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    /// Changes what is kept, on top of what other tabs have kept meanwhile. What cannot be saved is not shown as kept.
    pub fn change<T>(self, change: impl FnOnce(&mut Shelf) -> T) -> T {
        let text = storage::read(self.key);
        let (mut shelf, whole) = shelf_of(text.as_deref());
        let answer = change(&mut shelf);
        let put_aside = whole || text.is_none_or(|text| storage::write(self.unreadable_key, &text));
        if put_aside && storage::write(self.key, &shelf.to_json()) {
            self.shown.set(shelf);
            self.trouble.set((!whole).then_some(Trouble::Unreadable));
        } else {
            self.trouble.set(Some(Trouble::Unsaved));
        }
        answer
    }

    fn read(self) {
        let (shelf, whole) = shelf_of(storage::read(self.key).as_deref());
        self.shown.set(shelf);
        self.trouble.set((!whole).then_some(Trouble::Unreadable));
    }
}

/// What can be read of a stored text, and whether that is all of it.
fn shelf_of(text: Option<&str>) -> (Shelf, bool) {
    match text.map(Shelf::read) {
        None => (Shelf::default(), true),
        Some(ShelfText::Whole(shelf)) => (shelf, true),
        Some(ShelfText::Partly(shelf)) => (shelf, false),
        Some(ShelfText::Unreadable) => (Shelf::default(), false),
    }
}
