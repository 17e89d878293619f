//! Pagination: the pages of a list as real links, with gaps, previous and next.

use super::site_link::RouteLink;
use crate::model::ChannelSlug;
use crate::route::Route;
use leptos::prelude::*;

/// How many pages are shown on either side of the current one.
const REACH: u32 = 2;

/// 分页: nothing for a list of a single page.
#[component]
pub fn Pagination(
    /// The slug of the channel whose list it is.
    slug: ChannelSlug,
    /// The current page, from 1.
    page: u32,
    /// The last page that is known to exist.
    last: u32,
) -> impl IntoView {
    (last > 1).then(|| {
        let to = |page| Route::Channel(slug.clone(), page);
        let previous = (page > 1).then(|| view! { <li><RouteLink to=to(page - 1) class="pagination__page">"上一页"</RouteLink></li> });
        let next = (page < last).then(|| view! { <li><RouteLink to=to(page + 1) class="pagination__page">"下一页"</RouteLink></li> });
        let numbers = numbers(page, last).into_iter().map(|number| match number {
            Some(number) if number == page => {
                view! { <li><a class="pagination__page" href=to(number).path() data-noscroll="" aria-current="page">{number}</a></li> }.into_any()
            }
            Some(number) => view! { <li><RouteLink to=to(number) class="pagination__page">{number}</RouteLink></li> }.into_any(),
            None => view! { <li class="pagination__gap" aria-hidden="true">"…"</li> }.into_any(),
        });
        let numbers = numbers.collect_view();
        view! { <nav class="pagination" aria-label="分页"><ul class="pagination__list">{previous}{numbers}{next}</ul></nav> }
    })
}

/// The page numbers to show: the first, the last, those around `page`; `None` for a gap.
fn numbers(page: u32, last: u32) -> Vec<Option<u32>> {
    let mut shown: Vec<u32> =
        (page.saturating_sub(REACH).max(1)..=page.saturating_add(REACH).min(last)).collect();
    shown.extend([1, last]);
    shown.sort_unstable();
    shown.dedup();
    let mut numbers = Vec::new();
    for number in shown {
        if let Some(&Some(before)) = numbers.last()
            && number > before + 1
        {
            numbers.push(None);
        }
        numbers.push(Some(number));
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[track_caller]
    fn check(page: u32, last: u32, shown: &str) {
        let labels: Vec<_> =
            numbers(page, last).into_iter().map(|n| n.map_or("…".into(), |n| n.to_string())).collect();
        assert_eq!(labels.join(" "), shown);
    }

    #[test]
    fn the_ends_and_the_neighbours_of_the_current_page_are_shown() {
        check(1, 2, "1 2");
        check(1, 9, "1 2 3 … 9");
        check(5, 9, "1 … 3 4 5 6 7 … 9");
        check(4, 9, "1 2 3 4 5 6 … 9");
        check(9, 9, "1 … 7 8 9");
    }
}
