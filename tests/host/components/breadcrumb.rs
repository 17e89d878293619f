use super::{assert_holds, html};
use leptos::prelude::*;
use portal::components::Breadcrumb;
use portal::route::Route;

#[test]
fn the_trail_begins_at_home_and_ends_at_this_page() {
    let trail = vec![("资讯中心".to_owned(), Route::parse("/channels/news/")), ("正文".to_owned(), None)];
    let html = html(move || view! { <Breadcrumb trail/> });
    assert_holds(&html, "aria-label=\"当前位置\"");
    assert_holds(&html, "<a href=\"/\">首页</a>");
    assert_holds(&html, "<a href=\"/channels/news/\">资讯中心</a>");
    assert_holds(&html, "<span aria-current=\"page\">正文</span>");
}
