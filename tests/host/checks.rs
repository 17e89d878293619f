//! Invariants of every decoder and parser, whatever comes in: held by proptest (`properties.rs`) and by libFuzzer (`fuzz`).

use crate::{body, content, page};
use portal::api::{ApiError, Endpoint};
use portal::model::{ArticleId, ChannelSlug, Href, ImageSrc, Moment, ParsedList, SavedList};
use portal::route::Route;
use serde_json::{Value, json};

/// An answer is refused by its document, or read into something that reads back alike: at every endpoint.
pub fn answer(answer: &Value) {
    let (slug, id) = (ChannelSlug::parse("news").expect("a slug"), ArticleId::parse("1").expect("an id"));
    let live =
        [Endpoint::Views(vec![id.clone()]), Endpoint::WechatSignature("https://a.example/".to_owned())];
    let files = [Endpoint::Site, Endpoint::Index, Endpoint::Channel(slug, 1), Endpoint::Article(id)];
    for endpoint in files.into_iter().chain(live) {
        match content::read(&endpoint, answer) {
            Ok(model) => assert_eq!(content::read_back(&endpoint, &model), Ok(model), "{endpoint:?}"),
            Err(ApiError::Unreadable(error)) => assert_eq!(error.document, endpoint.path()),
            Err(error) => assert_eq!(error, ApiError::NotFound),
        }
    }
}

/// A body of HTML is read into something that reads back alike and is harmless on a page.
pub fn body(html: &str) {
    article_body(json!({ "format": "html", "html": html }));
}

/// The same of a body of either format.
pub fn article_body(written: Value) {
    let name = written.to_string();
    let read = body::read(written);
    let embedded = serde_json::to_value(&read).expect("JSON");
    assert_eq!(body::read_back(embedded), read, "{name}");
    page::assert_harmless(&name, &page::rendered(read));
}

/// What is parsed from a text is written so that it parses back alike.
pub fn text(text: &str) {
    if let Some(route) = Route::parse(text) {
        assert_eq!(Route::parse(&route.path()), Some(route));
    }
    if let Some(id) = ArticleId::parse(text) {
        assert_eq!(id.as_str(), text);
        assert_eq!(Route::parse(&format!("/articles/{text}/")), Some(Route::Article(id)));
    }
    if let Some(moment) = Moment::parse(text) {
        assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
    }
    if let Some(href) = Href::parse(text) {
        assert_eq!(Href::parse(href.as_str()), Some(href));
    }
    if let Some(source) = ImageSrc::parse(text) {
        assert_eq!(ImageSrc::parse(source.as_str()), Some(source));
    }
    if let ParsedList::Complete(list) | ParsedList::Partial(list) = SavedList::parse(text) {
        assert_eq!(SavedList::parse(&list.to_json()), ParsedList::Complete(list));
    }
}
