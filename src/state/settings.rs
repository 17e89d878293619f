//! What the reader has chosen, kept in this browser.

use super::lasting::Lasting;
use crate::browser::{document, storage};
use crate::model::FontSize;
use leptos::prelude::*;

const FONT_SIZE_KEY: &str = "portal.font_size";
const FONT_SIZE_ATTRIBUTE: &str = "data-font-size";

/// The reader's settings.
#[derive(Clone, Copy)]
pub struct Settings {
    font_size: Lasting<FontSize>,
}

impl Settings {
    /// Takes over what the page's own script has set on `<html>`, after the first render: that one must not depend on it.
    pub fn provide() {
        let settings = Self { font_size: Lasting::new(FontSize::default()) };
        Effect::new(move || {
            let set = document::root_attribute(FONT_SIZE_ATTRIBUTE).and_then(|name| FontSize::parse(&name));
            settings.font_size.set(set.unwrap_or_default());
        });
        provide_context(settings);
    }

    /// The settings, for a component below [`Settings::provide`].
    pub fn expect() -> Self {
        expect_context()
    }

    /// How large the text of articles is.
    pub fn font_size(self) -> FontSize {
        self.font_size.get()
    }

    /// Changes it, at once and for later visits.
    pub fn set_font_size(self, size: FontSize) {
        self.font_size.set(size);
        document::set_root_attribute(FONT_SIZE_ATTRIBUTE, size.name());
        storage::write(FONT_SIZE_KEY, &format!("\"{}\"", size.name()));
    }
}
