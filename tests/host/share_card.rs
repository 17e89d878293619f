//! The share card that WeChat shows of a page.

use crate::content::{api, site};
use futures::FutureExt;
use portal::model::ArticleId;
use portal::pages::Page;
use portal::route::Route;

#[test]
fn the_portals_own_picture_is_a_png_of_512_by_512() {
    let bytes = std::fs::read("public/media/share-card.png").expect("the picture");
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    // PNG (third edition), section 11.2.1: width and height stand first in the first chunk.
    assert_eq!(bytes[16..24], [0, 0, 2, 0, 0, 0, 2, 0]);
}

#[test]
fn a_card_says_what_its_page_says() {
    let site = site();
    let card = |route: Route| {
        let page =
            Page::load(&route, &site, &api()).now_or_never().expect("files answer at once").expect("a page");
        page.meta(&site).card
    };
    let article = |id| Route::Article(ArticleId::parse(id).expect(id));
    let card_of_article = card(article("20220614-01")).expect("a card");
    assert_eq!(card_of_article.title, "稳链强链向新行　澜州经济技术开发区交出高质量发展答卷");
    assert_eq!(card_of_article.link, "https://www.cadz.example/articles/20220614-01/");
    assert_eq!(
        card_of_article.description,
        "两年时间，梳理断点堵点147个，促成区内配套项目89个，本地配套率由31%提高到43%。澜州经开区把稳链条、优服务、促转型落到一个个具体项目上。"
    );
    let home = card(Route::Home).expect("a card");
    assert_eq!((home.title, home.description), (site.name.clone(), site.description.clone()));
    assert_eq!(home.link, "https://www.cadz.example/");
    assert_eq!(card(article("20260612-01")), None, "a withdrawn article is not shared");
}
