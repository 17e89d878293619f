//! Answers that are not what the contract says: each ends in an error that names its field, or in a sane value.

#![cfg(not(target_arch = "wasm32"))]

#[path = "openapi/content.rs"]
#[allow(dead_code)] // this file asks for less of it
mod content;

use futures::FutureExt;
use portal::api::{Api, ApiError, CarriedAnswers, Endpoint};
use portal::model::{Article, ArticleId};
use serde_json::{Value, json};
use std::path::PathBuf;

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
    files.chain([(Endpoint::WechatSignature("https://a.example/".to_owned()), signature)]).collect()
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
fn written(pointer: &str) -> String {
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
        let mut places = Vec::new();
        pointers(&answer, "", &mut places);
        for place in places {
            for value in wrong_values() {
                let mut spoiled = answer.clone();
                *spoiled.pointer_mut(&place).expect(&place) = value.clone();
                tried += 1;
                match content::read(&endpoint, &spoiled) {
                    Ok(model) => {
                        let again = content::read(&endpoint, &model);
                        assert_eq!(again.as_ref(), Ok(&model), "{} {place}: {value}", endpoint.path());
                    }
                    Err(ApiError::Unreadable(error)) => {
                        let (field, place) = (error.field.as_str(), written(&place));
                        assert_eq!(error.document, endpoint.path());
                        let around = field.starts_with(&place) || place.starts_with(field);
                        assert!(around, "the error names `{field}` where `{place}` is {value}");
                    }
                    // A page number beyond the page count.
                    Err(ApiError::NotFound) if place.ends_with("page_count") => {}
                    Err(error) => panic!("{} {place}: {error}", endpoint.path()),
                }
            }
        }
    }
    assert!(tried > 3_000, "only {tried} spoiled answers");
}

#[test]
fn a_missing_field_anywhere_is_told_by_its_name_or_done_without() {
    for (endpoint, answer) in answers() {
        let mut places = Vec::new();
        pointers(&answer, "", &mut places);
        for place in places {
            let (parent, key) = place.rsplit_once('/').unwrap_or_default();
            let mut less = answer.clone();
            let Some(object) = less.pointer_mut(parent).and_then(Value::as_object_mut) else { continue };
            object.remove(key);
            if let Err(error) = content::read(&endpoint, &less) {
                let told = format!("field `{}", written(&place)); // itself, or the first thing in it
                assert!(
                    error.to_string().contains(&told) && error.to_string().contains("is missing"),
                    "{place}: {error}"
                );
            }
        }
    }
}

#[test]
fn a_bad_item_drops_itself_alone_from_every_list() {
    for (endpoint, answer) in answers() {
        let whole = content::read(&endpoint, &answer).expect("an answer");
        let mut places = Vec::new();
        pointers(&answer, "", &mut places);
        for place in places.iter().filter(|place| answer.pointer(place).is_some_and(Value::is_array)) {
            for bad in [json!(null), json!(-1), json!({ "id": "../x", "href": "javascript:x" }), json!([[]])]
            {
                let mut spoiled = answer.clone();
                spoiled.pointer_mut(place).and_then(Value::as_array_mut).expect(place).insert(0, bad);
                assert_eq!(
                    content::read(&endpoint, &spoiled).as_ref(),
                    Ok(&whole),
                    "{} {place}",
                    endpoint.path()
                );
            }
        }
    }
}

/// The article in a file with this text.
fn article_in_file(name: &str, text: &[u8]) -> Result<Article, ApiError> {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(root.join("articles")).expect("a folder");
    std::fs::write(root.join("articles/1.json"), text).expect("a file");
    let api = Api::new(&root.to_string_lossy(), CarriedAnswers::new());
    api.article(&ArticleId::parse("1").expect("an id")).now_or_never().expect("files answer at once")
}

fn article_text(title: &str, more: &str) -> String {
    format!(
        "{{\"id\":\"1\",\"title\":{title},\"published_at\":\"2022-06-14T09:30:00+08:00\",\
         \"channel\":{{\"slug\":\"news\",\"name\":\"资讯\"}},\"body\":{{\"format\":\"html\",\"html\":\"<p>正文</p>\"}}{more}}}"
    )
}

#[test]
fn a_text_that_is_not_json_is_told_by_its_document() {
    let deep = "[".repeat(100_000);
    let nested = "{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000);
    let surrogate = article_text("\"\\ud800\"", "");
    let number = article_text("\"一\"", ",\"views\":1e999");
    let whole = article_text("\"一\"", "");
    let half = &whole[..whole.floor_char_boundary(whole.len() / 2)];
    let texts = [
        "",
        " ",
        "{",
        "<html></html>",
        "[1,]",
        "{\"a\":1}}",
        "\"",
        &deep,
        &nested,
        &surrogate,
        &number,
        half,
    ];
    for (index, text) in texts.into_iter().enumerate() {
        match article_in_file(&format!("not-json-{index}"), text.as_bytes()) {
            Err(ApiError::Unreadable(error)) => assert_eq!(error.document, "articles/1.json"),
            other => panic!("{:.40}: {other:?}", text),
        }
    }
    let latin = article_in_file("latin", b"{\"title\":\"\xff\"}");
    assert!(matches!(latin, Err(ApiError::Unreachable(_))), "{latin:?}");
}

#[test]
fn odd_json_is_read_as_its_standard_says() {
    let read = |name: &str, text: &str| article_in_file(name, text.as_bytes()).expect(name);
    let twice = read("twice", &article_text("\"一\"", ",\"title\":\"二\",\"unknown\":{\"title\":[]}"));
    assert_eq!(twice.title, "二", "of fields that come twice the last one holds");
    assert_eq!(read("pair", &article_text("\"\\ud83d\\ude00\"", "")).title, "😀");
    assert_eq!(read("mark", &format!("\u{feff}{}", article_text("\"一\"", ""))).title, "一");
    assert_eq!(
        read("huge", &article_text("\"一\"", ",\"views\":18446744073709551615")).views,
        Some(u64::MAX)
    );
    let related = vec!["1"; 5_000_000].join(",");
    assert_eq!(read("long", &article_text("\"一\"", &format!(",\"related\":[{related}]"))).related, []);
}

#[test]
fn a_title_is_one_line_without_what_cannot_be_seen() {
    let title = |json: &str| article_in_file("title", article_text(json, "").as_bytes()).expect(json).title;
    assert_eq!(title("\"\\u202e甲\\u2066乙\\u2069\\u200b\\ufeff\\u200f\\u0000丙\""), "甲乙丙");
    assert_eq!(title("\"一行\\n两行\\t三\""), "一行 两行 三");
    assert_eq!(title("\"👨‍👩‍👧 नमस्‍ते می‌خواهم\""), "👨‍👩‍👧 नमस्‍ते می‌خواهم", "joiners stay");
    let long = title(&format!("\"{}\"", "长".repeat(1_000_000)));
    assert!(long.chars().count() == 4_000 && long.ends_with('…'));
}
