//! The words that are selected in the article, as the page's own script knows them (`src/boot/quotation.js`).

use super::script::call;
use leptos::prelude::window;

/// The words that are selected, or were as the finger came down; empty for none.
pub fn quote() -> String {
    call(&window(), "portalQuote", &[]).as_string().unwrap_or_default()
}
