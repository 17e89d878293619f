//! Related articles below an article.

use super::article_list::TitleList;
use crate::model::ArticleSummary;
use leptos::prelude::*;

/// 相关阅读: titles and dates.
#[component]
pub fn Related(
    /// The articles; without any, nothing is shown.
    items: Vec<ArticleSummary>,
) -> impl IntoView {
    (!items.is_empty()).then(|| {
        view! {
            <section class="related" aria-labelledby="related-title">
                <h2 class="related__title" id="related-title">"相关阅读"</h2>
                <TitleList items/>
            </section>
        }
    })
}
