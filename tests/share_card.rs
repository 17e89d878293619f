//! The card that WeChat shows of a page.

#![cfg(not(target_arch = "wasm32"))]

use futures::FutureExt;
use portal::api::{Api, CarriedAnswers};
use portal::model::{ArticleId, Image, ImageSrc, ShareCard, Site};
use portal::pages::Page;
use portal::route::Route;

fn content() -> Api {
    Api::new("public/api/v1", CarriedAnswers::new())
}

fn site() -> Site {
    content().site().now_or_never().expect("files answer at once").expect("site.json")
}

fn image(src: &str, width: Option<u32>, height: Option<u32>) -> Image {
    Image { src: ImageSrc::parse(src).expect(src), alt: String::new(), width, height }
}

#[test]
fn a_cover_is_shown_if_it_is_a_large_enough_square_that_wechat_shows() {
    let site = site();
    for (source, shown) in [
        ("/media/a.png", "https://www.cadz.example/media/a.png"),
        ("/media/a.JPG?v=2", "https://www.cadz.example/media/a.JPG?v=2"),
        ("https://cdn.cadz.example/a", "https://cdn.cadz.example/a"),
        ("//cdn.cadz.example/a.jpg", "https://cdn.cadz.example/a.jpg"),
    ] {
        assert_eq!(ShareCard::picture(Some(&image(source, Some(300), Some(300))), &site), shown);
    }
}

#[test]
fn any_other_cover_gives_way_to_the_portals_own_picture() {
    let site = site();
    for cover in [
        image("/media/a.png", Some(299), Some(299)),
        image("/media/a.png", Some(1200), Some(675)),
        image("/media/a.png", None, None),
        image("/media/a.png", Some(300), None),
        image("/media/a.svg", Some(300), Some(300)),
        image("/media/a.webp?v=2", Some(300), Some(300)),
        image("media/a.png", Some(300), Some(300)),
        image("data:image/png;base64,AAAA", Some(300), Some(300)),
    ] {
        let shown = ShareCard::picture(Some(&cover), &site);
        assert_eq!(shown, "https://www.cadz.example/media/share-card.png", "{cover:?}");
    }
}

#[test]
fn the_portals_emblem_is_shown_if_it_fits() {
    let site = Site { logo: Some(image("/media/emblem.png", Some(600), Some(600))), ..site() };
    assert_eq!(ShareCard::picture(None, &site), "https://www.cadz.example/media/emblem.png");
}

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
        let page = Page::load(&route, &site, &content())
            .now_or_never()
            .expect("files answer at once")
            .expect("a page");
        page.card(&route, &site)
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
