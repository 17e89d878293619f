//! Reader settings, persisted in `localStorage` and mirrored in attributes of `<html>`.

use super::global_signal::GlobalSignal;
use crate::browser::{document, storage};
use crate::model::FontSize;
use leptos::prelude::*;

const FONT_SIZE_KEY: &str = "portal.font_size";
const FONT_SIZE_ATTRIBUTE: &str = "data-font-size";

/// The reader's settings: at present the font size of articles.
#[derive(Clone, Copy)]
pub struct Settings {
    font_size: GlobalSignal<FontSize>,
}

impl Settings {
    /// Takes over what `src/boot/settings.js` has set on `<html>`, after the first render: hydration must not depend on it; and
    /// again whenever that script has restored what was chosen in another tab or on the next page.
    pub fn provide() {
        let settings = Self { font_size: GlobalSignal::new(FontSize::default()) };
        let read = move || {
            let set = document::root_attribute(FONT_SIZE_ATTRIBUTE).and_then(|name| FontSize::parse(&name));
            settings.font_size.set(set.unwrap_or_default());
        };
        Effect::new(move || {
            read();
            storage::on_change(read);
            document::on_bfcache_restore(read);
        });
        provide_context(settings);
    }

    /// The settings, for a component below [`Settings::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// The font size of articles. Reactive.
    pub fn font_size(self) -> FontSize {
        self.font_size.get()
    }

    /// Sets the font size, at once and for later visits.
    pub fn set_font_size(self, size: FontSize) {
        self.font_size.set(size);
        document::set_root_attribute(FONT_SIZE_ATTRIBUTE, size.name());
        storage::write(FONT_SIZE_KEY, &format!("\"{}\"", size.name()));
    }
}
