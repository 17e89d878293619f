//! What must hold of anything that comes: for the changes made at random (`tests/fuzz.rs`) and for libFuzzer (`fuzz`).

use crate::{body, content, page};
use portal::api::{ApiError, Endpoint};
use portal::model::{ArticleId, ChannelSlug, Href, ImageSrc, Moment, ParsedList, SavedList};
use portal::route::Route;
use serde_json::{Value, json};

/// A body is read into something that reads back alike and is harmless on a page.
pub fn body(html: &str) {
    let read = body::read(json!({ "format": "html", "html": html }));
    let carried = serde_json::to_value(&read).expect("JSON");
    assert_eq!(body::read(carried), read);
    page::assert_harmless(html, &page::rendered(read));
}

/// An answer is refused by its document, or read into something that reads back alike.
pub fn answer(endpoint: &Endpoint, text: &str) {
    let Ok(answer) = serde_json::from_str::<Value>(text) else { return };
    match content::read(endpoint, &answer) {
        Ok(model) => assert_eq!(content::read(endpoint, &model), Ok(model)),
        Err(ApiError::Unreadable(error)) => assert_eq!(error.document, endpoint.path()),
        Err(error) => assert_eq!(error, ApiError::NotFound),
    }
}

/// The same for every endpoint.
pub fn every_answer(text: &str) {
    let (slug, id) = (ChannelSlug::parse("news").expect("a slug"), ArticleId::parse("1").expect("an id"));
    let signature = Endpoint::WechatSignature("https://a.example/".to_owned());
    for endpoint in
        [Endpoint::Site, Endpoint::Index, Endpoint::Channel(slug, 1), Endpoint::Article(id), signature]
    {
        answer(&endpoint, text);
    }
}

/// What is parsed from a text is written so that it parses back alike.
pub fn text(text: &str) {
    if let Some(route) = Route::parse(text) {
        assert_eq!(Route::parse(&route.path()), Some(route));
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
    if let ParsedList::Complete(shelf) | ParsedList::Partial(shelf) = SavedList::parse(text) {
        assert_eq!(SavedList::parse(&shelf.to_json()), ParsedList::Complete(shelf));
    }
}
