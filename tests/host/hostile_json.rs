//! Malformed answers: each ends in an error that names its field, or in a sane value.

mod lengths;
mod texts;

use crate::fixtures::content;
use portal::api::{ApiError, Endpoint};
use portal::model::ArticleId;
use serde_json::{Value, json};

/// One answer of each kind, with nearly every field filled.
fn answers() -> Vec<(Endpoint, Value)> {
    let names = [
        "site.json",
        "index.json",
        "channels/news/1.json",
        "articles/20261106-01.json",
        "articles/20260612-01.json",
    ];
    let signature =
        json!({ "appId": "wx0", "timestamp": 1_655_170_200, "nonceStr": "Wm3W", "signature": "0f9d" });
    let files = content::files().into_iter().filter(|(name, _)| names.contains(&name.as_str()));
    let files = files.map(|(name, answer)| (content::endpoint(&name).expect("an endpoint"), answer));
    let ids = ["20261106-01", "20260612-01"].map(|id| ArticleId::parse(id).expect("an id"));
    let views = json!({ "20261106-01": 3862, "20260612-01": 12 });
    let live = [
        (Endpoint::Views(ids.into()), views),
        (Endpoint::WechatSignature("https://a.example/".to_owned()), signature),
    ];
    files.chain(live).collect()
}

/// Values that a field does not expect.
fn wrong_values() -> Vec<Value> {
    vec![
        Value::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(u64::MAX),
        json!(-9.9e307),
        json!(""),
        json!("-1"),
        json!("18446744073709551616"),
        json!("</script>\u{0}\u{202e}\u{d7ff}"),
        json!("字".repeat(100_000)),
        json!([]),
        json!({}),
        json!([[[[[]]]]]),
        json!([null, 1, "x", {}, []]),
        json!({ "kind": "html", "format": "html", "html": {}, "href": [], "src": 1, "id": null, "slug": -1 }),
    ]
}

/// The JSON pointers to everything in a document.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), found))
        }
        // The first items stand for the others.
        Value::Array(items) => {
            items
                .iter()
                .take(2)
                .enumerate()
                .for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

/// `/related/2/id` as errors write it: `related[2].id`.
fn as_errors_write(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1);
    let mut path = String::new();
    for step in steps {
        match step.parse::<usize>() {
            Ok(index) => path += &format!("[{index}]"),
            Err(_) if path.is_empty() => path += step,
            Err(_) => path += &format!(".{step}"),
        }
    }
    path
}

#[test]
fn a_wrong_value_anywhere_is_told_by_its_field_or_read_as_something_sane() {
    let mut tried = 0;
    for (endpoint, answer) in answers() {
        let mut paths = Vec::new();
        pointers(&answer, "", &mut paths);
        for path in paths {
            for value in wrong_values() {
                let mut corrupted = answer.clone();
                *corrupted.pointer_mut(&path).expect(&path) = value.clone();
                tried += 1;
                match content::read(&endpoint, &corrupted) {
                    Ok(model) => {
                        let again = content::read_back(&endpoint, &model);
                        assert_eq!(again.as_ref(), Ok(&model), "{} {path}: {value}", endpoint.path());
                    }
                    Err(ApiError::Unreadable(error)) => {
                        let (field, path) = (error.field.as_str(), as_errors_write(&path));
                        assert_eq!(error.document, endpoint.path());
                        let around = field.starts_with(&path) || path.starts_with(field);
                        assert!(around, "the error names `{field}` where `{path}` is {value}");
                    }
                    // A page number beyond the page count.
                    Err(ApiError::NotFound) if path.ends_with("page_count") => {}
                    Err(error) => panic!("{} {path}: {error}", endpoint.path()),
                }
            }
        }
    }
    assert!(tried > 3_000, "only {tried} spoiled answers");
}

#[test]
fn a_missing_field_anywhere_is_told_by_its_name_or_done_without() {
    let mut tried = 0;
    for (endpoint, answer) in answers() {
        let mut paths = Vec::new();
        pointers(&answer, "", &mut paths);
        for path in paths {
            let (parent, key) = path.rsplit_once('/').unwrap_or_default();
            let mut less = answer.clone();
            let Some(object) = less.pointer_mut(parent).and_then(Value::as_object_mut) else { continue };
            object.remove(key);
            tried += 1;
            if let Err(error) = content::read(&endpoint, &less) {
                let problem = format!("的字段 {}", as_errors_write(&path)); // itself, or the first thing in it
                assert!(
                    error.to_string().contains(&problem) && error.to_string().contains("没有填写"),
                    "{path}: {error}"
                );
            }
        }
    }
    assert!(tried > 200, "only {tried} fields were taken out");
}

#[test]
fn a_bad_item_drops_itself_alone_from_every_list() {
    let mut tried = 0;
    for (endpoint, answer) in answers() {
        let full = content::read(&endpoint, &answer).expect("an answer");
        let mut paths = Vec::new();
        pointers(&answer, "", &mut paths);
        for path in paths.iter().filter(|path| answer.pointer(path).is_some_and(Value::is_array)) {
            for bad in [json!(null), json!(-1), json!({ "id": "../x", "href": "javascript:x" }), json!([[]])]
            {
                let mut corrupted = answer.clone();
                corrupted.pointer_mut(path).and_then(Value::as_array_mut).expect(path).insert(0, bad);
                tried += 1;
                assert_eq!(
                    content::read(&endpoint, &corrupted).as_ref(),
                    Ok(&full),
                    "{} {path}",
                    endpoint.path()
                );
            }
        }
    }
    assert!(tried > 60, "only {tried} lists were given a bad item");
}
