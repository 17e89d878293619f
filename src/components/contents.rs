//! Table of contents: the headings of a long article as fragment links. The browser follows them, and so moves the
//! focus as well.

use super::article_tools::CONTENTS;
use crate::model::OutlineEntry;
use leptos::prelude::*;

/// The fewest headings that make a table of contents.
const MIN_ENTRIES: usize = 2;

/// Whether an article with these headings has a table of contents.
pub fn has_contents(outline: &[OutlineEntry]) -> bool {
    outline.len() >= MIN_ENTRIES
}

/// 目录: nothing below two headings.
#[component]
pub(super) fn Contents(
    /// The headings from top to bottom, with their anchors.
    outline: Vec<OutlineEntry>,
) -> impl IntoView {
    has_contents(&outline).then(|| {
        let items = outline.into_iter().map(|OutlineEntry { level, text, anchor }| {
            let class = if level == 2 { "contents__item" } else { "contents__item contents__item--inner" };
            let href = format!("#{anchor}");
            view! { <li class=class><a href=href rel="external">{text}</a></li> }
        });
        view! {
            <nav class="contents" id=CONTENTS aria-label="目录">
                <p class="contents__name" aria-hidden="true">"目录"</p>
                <ul class="contents__list">{items.collect_view()}</ul>
            </nav>
        }
    })
}
