//! 栏目: a channel's list, paginated.

use super::PageMeta;
use crate::components::{ArticleList, Breadcrumb, Pagination};
use crate::model::ChannelPage;
use leptos::prelude::*;

/// 栏目: heading, articles and pagination.
#[component]
pub(super) fn ChannelListPage(
    /// The page of the list to show.
    list: ChannelPage,
    /// Its metadata: trail and name.
    meta: PageMeta,
) -> impl IntoView {
    let ChannelPage { channel, page, page_count, items, page_size, .. } = list;
    let full = items.len() >= page_size as usize;
    let last = page_count.unwrap_or(if full { page + 1 } else { page });
    let slug = channel.slug.clone();
    let empty = items.is_empty();
    view! {
        <div class="channel-page">
            <Breadcrumb trail=meta.trail current=meta.name/>
            <section class="channel">
                <header class="channel__header">
                    <h1 class="channel__name" tabindex="-1">
                        {channel.name}
                        {(page > 1).then(|| view! { <span class="channel__page">{format!("第{page}页")}</span> })}
                    </h1>
                    {channel.description.map(|text| view! { <p class="channel__description">{text}</p> })}
                </header>
                {empty.then(|| view! { <p class="channel__empty">"本栏目暂时没有文章。"</p> })}
                <ArticleList items/>
                <Pagination slug page last/>
            </section>
        </div>
    }
}
