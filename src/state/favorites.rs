//! What the reader has kept, the same in all tabs of this browser.

use crate::browser::storage;
use crate::model::Favorites;
use leptos::prelude::*;

const KEY: &str = "portal.favorites";
/// Where something unreadable is put aside before it is written over: it may be of a later version.
const UNREADABLE_KEY: &str = "portal.favorites.unreadable";

/// The reader's favourites.
#[derive(Clone, Copy)]
pub struct KeptFavorites {
    shown: RwSignal<Favorites>,
    unsaved: RwSignal<bool>,
}

impl KeptFavorites {
    /// Reads what is kept, after the first render, and again whenever another tab changes it.
    pub fn provide() {
        let kept = Self { shown: RwSignal::new(Favorites::default()), unsaved: RwSignal::new(false) };
        Effect::new(move || {
            kept.shown.set(stored());
            storage::on_change(move || kept.shown.set(stored()));
        });
        provide_context(kept);
    }

    /// The favourites, for a component below [`KeptFavorites::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// What is kept.
    pub fn get(self) -> Favorites {
        self.shown.get()
    }

    /// Looks at what is kept, without a copy.
    pub fn with<T>(self, look: impl FnOnce(&Favorites) -> T) -> T {
        self.shown.with(look)
    }

    /// The last change could not be saved: storage is blocked or full.
    pub fn is_unsaved(self) -> bool {
        self.unsaved.get()
    }

    /// Changes what is kept, on top of what other tabs have kept meanwhile. What cannot be saved is not shown as kept.
    pub fn change<T>(self, change: impl FnOnce(&mut Favorites) -> T) -> T {
        let mut favorites = stored();
        let answer = change(&mut favorites);
        let saved = storage::keep(KEY, &favorites.to_json());
        self.unsaved.set(!saved);
        if saved {
            self.shown.set(favorites);
        }
        answer
    }
}

fn stored() -> Favorites {
    let Some(text) = storage::read(KEY) else { return Favorites::default() };
    Favorites::parse(&text).unwrap_or_else(|| {
        storage::keep(UNREADABLE_KEY, &text);
        Favorites::default()
    })
}
