//! Rich text renderer: one match from typed block to element. The text is never parsed, so nothing in it can
//! become markup.

mod block;
mod figure;
mod flow;
mod inline;
mod list;
mod markup;
mod preformatted;
mod recording;
mod table;
mod view;

use crate::model::RichText;
use leptos::prelude::*;
use view::RichTextMarkup;

/// 正文: a body, which is all there is in its element.
#[component]
pub fn RichTextView(
    /// The body to render.
    text: RichText,
) -> impl IntoView {
    RichTextMarkup::new(text)
}
