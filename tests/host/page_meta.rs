//! Page metadata: what a page says of itself, said once for document, `<head>`, structured data, feeds and sitemap.

use crate::content::{api, site};
use futures::FutureExt;
use portal::pages::{Page, PageMeta};
use portal::route::Route;

#[track_caller]
fn meta(path: &str) -> PageMeta {
    let (route, site) = (Route::parse(path).expect(path), site());
    let page = Page::load(&route, &site, &api()).now_or_never().expect("files answer at once");
    let page = page.expect(path);
    assert_eq!(page.route(), route, "a page knows its route");
    page.meta(&site)
}

#[test]
fn every_page_has_its_own_canonical_address_and_a_title_that_begins_with_its_name() {
    for path in ["/channels/notices/", "/articles/20220614-01/", "/favorites/", "/message/", "/submit/"] {
        let meta = meta(path);
        assert_eq!(meta.canonical, format!("https://www.cadz.example{path}"));
        assert!(meta.title.starts_with(&meta.name) && meta.title.ends_with(&site().name), "{}", meta.title);
        assert!(!meta.description.is_empty());
    }
    assert_eq!(meta("/").title, site().name);
}

#[test]
fn the_trail_leads_from_below_the_home_page_to_above_the_page() {
    let names = |path| meta(path).trail.into_iter().map(|crumb| crumb.name).collect::<Vec<_>>();
    let article = names("/articles/20220614-01/");
    assert_eq!(article.len(), 2, "{article:?}");
    assert_eq!(names("/favorites/"), Vec::<String>::new());
}

#[test]
fn what_is_withdrawn_or_empty_without_a_reader_is_not_indexed_and_only_articles_have_dates() {
    let article = meta("/articles/20220614-01/");
    assert!(article.indexable && article.published.is_some() && article.changed >= article.published);
    let withdrawn = meta("/articles/20260612-01/");
    assert_eq!((withdrawn.indexable, withdrawn.card), (false, None));
    for path in ["/favorites/", "/search/"] {
        assert!(!meta(path).indexable, "{path}");
    }
    assert_eq!(meta("/channels/notices/").published, None);
}

#[test]
fn an_address_without_a_scheme_becomes_one_of_https_and_a_path_one_of_the_portal() {
    let site = site();
    for (address, absolute) in [
        ("//cdn.example/a.jpg", "https://cdn.example/a.jpg"),
        ("/media/a.jpg", "https://www.cadz.example/media/a.jpg"),
        ("http://a.example/b", "http://a.example/b"),
    ] {
        assert_eq!(site.absolute(address), absolute);
    }
}

/// The picture of a shared article came out as `https://origin//cdn.example/…`.
#[test]
fn a_cover_on_another_host_is_shared_by_its_own_address() {
    use leptos::prelude::*;
    let mut cover = serde_json::json!({ "src": "//cdn.example/a.jpg", "alt": "" });
    cover["width"] = 1200.into();
    let article = crate::components::article(serde_json::json!({ "cover": cover }));
    let site = site();
    let html = Owner::new().with(|| {
        portal::state::CurrentSite::provide(std::sync::Arc::new(site.clone()));
        Page::Article(Box::new(article)).view(&site).to_html()
    });
    assert!(html.contains("pic=https%3A%2F%2Fcdn.example%2Fa.jpg"), "{html}");
}
