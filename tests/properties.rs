//! What holds of every text and every JSON, tried on thousands made at random.

#![cfg(not(target_arch = "wasm32"))]

#[path = "fixtures/body.rs"]
mod body;
#[path = "openapi/content.rs"]
#[allow(dead_code)] // this file asks for less of it
mod content;
#[path = "hostile/page.rs"]
mod page;

use portal::api::{ApiError, Endpoint};
use portal::model::{ArticleId, ChannelSlug, Href, ImageSrc, Moment, Shelf, ShelfText};
use portal::route::Route;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Number, Value, json};
use url::Url;

/// Words of the API and of HTML, so that what is made at random is not refused at the door.
const KEYS: [&str; 24] = [
    "id",
    "title",
    "channel",
    "slug",
    "name",
    "parent",
    "published_at",
    "body",
    "format",
    "blocks",
    "kind",
    "content",
    "items",
    "rows",
    "text",
    "href",
    "src",
    "label",
    "children",
    "links",
    "related",
    "status",
    "footer",
    "origin",
];
const TEXTS: [&str; 22] = [
    "1",
    "news",
    "html",
    "blocks",
    "paragraph",
    "list",
    "quote",
    "table",
    "image",
    "media",
    "text",
    "strong",
    "link",
    "break",
    "withdrawn",
    "2022-06-14T09:30:00+08:00",
    "https://a.example",
    "javascript:x",
    "/a/",
    "",
    "-1",
    " \u{202e}字\n",
];
const KINDS: [&str; 14] = [
    "paragraph",
    "heading",
    "list",
    "quote",
    "image",
    "table",
    "media",
    "rule",
    "omitted",
    "text",
    "strong",
    "emphasis",
    "link",
    "break",
];
const MARKUP: [&str; 40] = [
    "<p>",
    "</p>",
    "<div ",
    "</div>",
    "<b>",
    "</b>",
    "<i",
    "</i>",
    "<a href=",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
    "<li>",
    "</ul>",
    "<img src=",
    "<br>",
    "<script>",
    "</script>",
    "<style>",
    "<svg>",
    "</svg>",
    "<!--",
    "-->",
    "<h2>",
    "</h2>",
    "<sup>",
    "</sup>",
    "\"",
    "'",
    ">",
    "<",
    "=",
    "/",
    "&nbsp;",
    "javascript:x ",
    "字 ",
    "\u{3000}",
];

fn json_value() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        3 => proptest::sample::select(&TEXTS[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| Number::from_f64(number).map_or(Value::Null, Value::Number)),
        text.prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        let key = proptest::sample::select(&KEYS[..]).prop_map(str::to_owned);
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((key, inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// A typed block with some of the fields that some kind of it has, each of them perhaps wrong.
fn block() -> impl Strategy<Value = Value> {
    let kind = || proptest::sample::select(&KINDS[..]).prop_map(str::to_owned);
    let link = || proptest::sample::select(&["/a/", "javascript:x", "https://a.example/", "//b.example"][..]);
    let leaf = (kind(), link(), "\\PC{0,6}", any::<u8>()).prop_map(|(kind, link, text, number)| {
        json!({ "kind": kind, "href": link, "src": link, "text": text, "level": number, "colspan": number, "media": "video" })
    });
    leaf.prop_recursive(16, 60, 4, move |inner| {
        let lists = (vec(inner.clone(), 0..4), vec(inner, 0..4));
        (kind(), link(), lists, any::<bool>()).prop_map(|(kind, link, (some, others), flag)| {
            let cell = json!({ "header": flag, "content": others });
            json!({
                "kind": kind, "href": link, "src": link, "text": "字", "level": 3, "ordered": flag, "content": some, "blocks": some,
                "caption": others, "items": [some, others], "rows": [[cell, cell]], "alt": link, "media": "audio",
            })
        })
    })
}

fn html() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(&MARKUP[..]).prop_map(str::to_owned),
        1 => "\\PC{0,8}",
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

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
        prop_assert_eq!(Shelf::read(&text), ShelfText::Unreadable);
    }

    #[test]
    fn any_stored_json_is_a_shelf_that_is_read_back_or_none(items in vec(json_value(), 0..4)) {
        let stored = json!({ "version": 1, "items": items }).to_string();
        match Shelf::read(&stored) {
            ShelfText::Whole(shelf) | ShelfText::Partly(shelf) => {
                prop_assert_eq!(Shelf::read(&shelf.to_json()), ShelfText::Whole(shelf));
            }
            ShelfText::Unreadable => prop_assert!(false, "{}", stored),
        }
    }
}
