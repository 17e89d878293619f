use super::{assert_holds, assert_lacks, html};
use leptos::prelude::*;
use portal::components::Pagination;
use portal::model::ChannelSlug;

fn pagination(page: u32, last: u32) -> String {
    let slug = ChannelSlug::parse("news").expect("a slug");
    html(move || view! { <Pagination slug page last/> })
}

#[test]
fn pages_are_real_links_and_the_current_one_says_so() {
    let html = pagination(2, 3);
    assert_holds(&html, "href=\"/channels/news/\"");
    assert_holds(&html, "aria-current=\"page\"");
    assert_holds(&html, "下一页");
    assert_lacks(&html, "/channels/news/1/");
}

#[test]
fn a_list_of_one_page_has_no_pagination() {
    assert_eq!(pagination(1, 1), "");
}
