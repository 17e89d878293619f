//! Property tests: what holds of every text and every JSON, tried on thousands made at random.

mod strategies;

use crate::checks;
use portal::model::{ArticleId, Moment, ParsedList, SavedList};
use portal::route::Route;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use strategies::{block, html, json_value};
use url::Url;

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

proptest! {
    // A case is a page or two of blocks within blocks, rendered: a tenth of a second.
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_typed_body_is_harmless_and_read_back(blocks in vec(prop_oneof![3 => block(), 1 => json_value()], 0..6)) {
        checks::article_body(json!({ "format": "blocks", "blocks": blocks }));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_json_is_refused_by_its_field_or_read_into_what_is_read_back(answer in json_value()) {
        checks::answer(&answer);
        checks::answer(&completed(answer));
    }

    #[test]
    fn any_markup_is_harmless_and_read_back(html in html()) {
        checks::body(&html);
    }

    #[test]
    fn any_time_that_is_read_is_written_and_read_again(
        text in "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-2][0-9]:[0-5][0-9])"
    ) {
        if let Some(moment) = Moment::parse(&text) {
            prop_assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
        }
    }

    /// The strategy writes ids and what just misses being one: too long, empty, or with a character of another kind.
    #[test]
    fn any_text_that_is_an_id_is_one_step_of_an_address_and_no_other_is(text in "[A-Za-z0-9_-]{0,66}[./ %é]?") {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
        let is_one_step = (1..=64).contains(&text.len()) && text.bytes().all(fits);
        let id = ArticleId::parse(&text);
        prop_assert_eq!(id.is_some(), is_one_step, "{:?}", text);
        if let Some(id) = id {
            let path = Route::Article(id).path();
            let page = Url::parse("https://portal.example/").and_then(|page| page.join(&path)).expect("an address");
            prop_assert_eq!(page.path(), path, "a browser writes it otherwise");
        }
        checks::text(&text);
    }

    #[test]
    fn any_address_of_a_page_has_one_canonical_way_to_be_written(
        path in "/(channels|articles|favorites|search)?(/[a-z0-9_-]{0,3}){0,2}/?"
    ) {
        if let Some(route) = Route::parse(&path) {
            let canonical = route.path();
            prop_assert!(canonical.starts_with('/') && canonical.ends_with('/') && !canonical.contains("//"));
            prop_assert_eq!(Route::parse(&canonical).map(|route| route.path()), Some(canonical));
        }
    }

    #[test]
    fn any_other_text_is_no_time_and_no_list_of_favourites(text in "\\PC{0,40}") {
        prop_assert_eq!(Moment::parse(&text), None);
        prop_assert_eq!(SavedList::parse(&text), ParsedList::Invalid);
        checks::text(&text);
    }

    #[test]
    fn any_stored_json_is_a_shelf_that_is_read_back_or_none(items in vec(json_value(), 0..4)) {
        let stored = json!({ "version": 1, "items": items }).to_string();
        match SavedList::parse(&stored) {
            ParsedList::Complete(list) | ParsedList::Partial(list) => {
                prop_assert_eq!(SavedList::parse(&list.to_json()), ParsedList::Complete(list));
            }
            ParsedList::Invalid => prop_assert!(false, "{}", stored),
        }
    }
}
