//! What holds of every text and every JSON, tried on thousands made at random.

#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/body.rs"]
mod body;
#[path = "openapi/content.rs"]
#[allow(dead_code)] // this file asks for less of it
mod content;
#[path = "properties/made_up.rs"]
mod made_up;
#[path = "hostile/page.rs"]
mod page;

use made_up::{block, html, json_value};
use portal::api::{ApiError, Endpoint};
use portal::model::{ArticleId, ChannelSlug, Href, ImageSrc, Moment, ParsedList, SavedList};
use portal::route::Route;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use url::Url;

fn endpoints() -> [Endpoint; 5] {
    [
        Endpoint::Site,
        Endpoint::Index,
        Endpoint::Channel(ChannelSlug::parse("news").expect("a slug"), 1),
        Endpoint::Article(ArticleId::parse("1").expect("an id")),
        Endpoint::WechatSignature("https://a.example/".to_owned()),
    ]
}

/// An answer with everything that is required, so that whatever else it holds is looked at.
fn completed(mut answer: Value) -> Value {
    let required = json!({
        "id": "1", "title": "题", "published_at": "2022-06-14T09:30:00+08:00", "name": "门户", "origin": "https://a.example",
        "channel": { "slug": "news", "name": "资讯" }, "footer": { "organizer": "协会" }, "page": 1, "page_size": 10,
    });
    if let (Value::Object(members), Value::Object(required)) = (&mut answer, required) {
        members.extend(required);
    }
    answer
}

fn check(answer: &Value) -> Result<(), TestCaseError> {
    for endpoint in endpoints() {
        match content::read(&endpoint, answer) {
            Ok(model) => prop_assert_eq!(content::read(&endpoint, &model), Ok(model), "{:?}", endpoint),
            Err(ApiError::Unreadable(error)) => prop_assert_eq!(error.document, endpoint.path()),
            Err(error) => prop_assert_eq!(error, ApiError::NotFound),
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_refused_by_its_field_or_read_into_what_is_read_back(answer in json_value()) {
        check(&answer)?;
        check(&completed(answer))?;
    }

    #[test]
    fn any_typed_body_is_harmless_and_read_back(blocks in vec(prop_oneof![3 => block(), 1 => json_value()], 0..6)) {
        let read = body::read(json!({ "format": "blocks", "blocks": blocks }));
        let carried = serde_json::to_value(&read).expect("JSON");
        prop_assert_eq!(&body::read(carried), &read);
        page::assert_harmless("a body", &page::rendered(read));
    }

    #[test]
    fn any_markup_is_harmless_and_read_back(html in html()) {
        let read = body::read(json!({ "format": "html", "html": html }));
        let carried = serde_json::to_value(&read).expect("JSON");
        prop_assert_eq!(&body::read(carried), &read);
        page::assert_harmless(&html, &page::rendered(read));
    }

    #[test]
    fn any_address_that_is_taken_is_one_that_browsers_take_alike(
        text in "[\\x00-\\x20]{0,2}(java|data|http|https|tel|mailto|x)?[\\x00-\\x20]?(script)?[\\x00-\\x20]?:?[/\\\\]{0,3}\\PC{0,8}"
    ) {
        let page = Url::parse("https://portal.example/").expect("an address");
        let scheme = |text: &str| page.join(text).map(|url| url.scheme().to_owned()).unwrap_or_default();
        if let Some(href) = Href::parse(&text) {
            prop_assert!(["https", "http", "mailto", "tel", ""].contains(&scheme(href.as_str()).as_str()), "{:?}", href);
            prop_assert_eq!(Href::parse(href.as_str()), Some(href));
        }
        if let Some(src) = ImageSrc::parse(&text) {
            prop_assert!(["https", "http", "data", ""].contains(&scheme(src.as_str()).as_str()), "{:?}", src);
            prop_assert_eq!(ImageSrc::parse(src.as_str()), Some(src));
        }
    }

    #[test]
    fn any_link_to_another_host_opens_as_one(text in "(https?:)?[/\\\\]{1,3}[a-z./:@\\\\]{0,8}") {
        let page = Url::parse("https://portal.example/").expect("an address");
        if let (Some(href), Ok(url)) = (Href::parse(&text), page.join(&text)) {
            prop_assert!(href.is_external() || url.host_str() == Some("portal.example"), "{}", text);
        }
    }

    #[test]
    fn any_time_that_is_read_is_written_and_read_again(
        text in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-2][0-9]:[0-5][0-9])"
    ) {
        if let Some(moment) = Moment::parse(&text) {
            prop_assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
        }
    }

    #[test]
    fn any_text_is_a_time_an_address_or_a_shelf_or_none(text in "\\PC{0,40}") {
        _ = Moment::parse(&text);
        _ = ArticleId::parse(&text);
        if let Some(route) = Route::parse(&text) {
            prop_assert_eq!(Route::parse(&route.path()), Some(route));
        }
        prop_assert_eq!(SavedList::read(&text), ParsedList::Invalid);
    }

    #[test]
    fn any_stored_json_is_a_shelf_that_is_read_back_or_none(items in vec(json_value(), 0..4)) {
        let stored = json!({ "version": 1, "items": items }).to_string();
        match SavedList::read(&stored) {
            ParsedList::Complete(shelf) | ParsedList::Partial(shelf) => {
                prop_assert_eq!(SavedList::read(&shelf.to_json()), ParsedList::Complete(shelf));
            }
            ParsedList::Invalid => prop_assert!(false, "{}", stored),
        }
    }
}
