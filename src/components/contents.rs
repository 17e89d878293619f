//! The headings of a long article, to jump to. The links are followed by the browser, which moves the focus as well.

use crate::model::OutlineEntry;
use leptos::prelude::*;

/// A single heading needs no list.
const WORTH_LISTING: usize = 2;

/// 目录
#[component]
pub fn Contents(
    /// The headings from top to bottom.
    outline: Vec<OutlineEntry>,
) -> impl IntoView {
    (outline.len() >= WORTH_LISTING).then(|| {
        let items = outline.into_iter().map(|OutlineEntry { level, words, anchor }| {
            let class = if level == 2 { "contents__item" } else { "contents__item contents__item--inner" };
            let href = format!("#{anchor}");
            view! { <li class=class><a href=href rel="external">{words}</a></li> }
        });
        view! {
            <nav class="contents" aria-label="目录">
                <p class="contents__name" aria-hidden="true">"目录"</p>
                <ul class="contents__list">{items.collect_view()}</ul>
            </nav>
        }
    })
}
