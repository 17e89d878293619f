use super::{assert_holds, html};
use leptos::prelude::*;
use portal::components::{Breadcrumb, Crumb};
use portal::route::Route;

#[test]
fn the_trail_begins_at_home_and_ends_at_this_page() {
    let route = Route::parse("/channels/news/").expect("a channel");
    let trail = vec![Crumb { name: "资讯中心".to_owned(), route }];
    let html = html(move || view! { <Breadcrumb trail current="正文"/> });
    assert_holds(&html, "aria-label=\"当前位置\"");
    assert_holds(&html, "<a href=\"/\">首页</a>");
    assert_holds(&html, "<a href=\"/channels/news/\">资讯中心</a>");
    assert_holds(&html, "<span aria-current=\"page\">正文</span>");
}
