//! The document and the decoder say the same: what is required, and which texts are addresses, ids and times.

use super::document::Document;
use crate::fixtures::content;
use portal::model::{AddressBase, ArticleId, Href, ImageSrc, Moment};
use serde_json::Value;

#[test]
fn what_the_document_requires_is_what_the_portal_cannot_do_without() {
    let document = Document::read();
    for template in content::TEMPLATES {
        let answer = document.answer(template);
        for (name, example) in &answer.examples {
            let endpoint = content::endpoint_of_answer(template, example).expect(template);
            let full = content::read(&endpoint, example).expect(name);
            for (parent, key) in fields(example, "") {
                let without = without(example, &parent, &key);
                let required = !answer.schema.allows(&without);
                let missed = match content::read(&endpoint, &without) {
                    Err(_) => true,
                    Ok(rest) => is_less(&full, &rest, &parent),
                };
                let name_of = |it| if it { "required" } else { "optional" };
                assert_eq!(
                    required,
                    missed,
                    "{template}, example {name}: {parent}/{key} is {} in the document and {} in src/api/wire",
                    name_of(required),
                    name_of(missed)
                );
            }
        }
    }
}

/// Every field of a document: the pointer to its object, and its key.
fn fields(value: &Value, at: &str) -> Vec<(String, String)> {
    match value {
        Value::Object(object) => object
            .iter()
            .flat_map(|(key, value)| {
                let below = fields(value, &format!("{at}/{key}"));
                below.into_iter().chain([(at.to_owned(), key.clone())])
            })
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, item)| fields(item, &format!("{at}/{index}")))
            .collect(),
        _ => Vec::new(),
    }
}

fn without(document: &Value, parent: &str, key: &str) -> Value {
    let mut rest = document.clone();
    rest.pointer_mut(parent).and_then(Value::as_object_mut).expect(parent).remove(key);
    rest
}

/// The object at `parent`, or an item of a list around it, went with the field. What the portal does not read at all
/// cannot be missed.
fn is_less(full: &Value, rest: &Value, parent: &str) -> bool {
    let ends = parent.match_indices('/').map(|(end, _)| end).chain([parent.len()]);
    ends.map(|end| &parent[..end]).any(|pointer| match (full.pointer(pointer), rest.pointer(pointer)) {
        (Some(Value::Array(all)), Some(Value::Array(left))) => left.len() < all.len(),
        (Some(Value::Object(_)), left) => !left.is_some_and(Value::is_object),
        _ => false,
    })
}

#[test]
fn links_pictures_ids_and_times_are_those_the_models_read() {
    type Reads = fn(&str) -> bool;
    let kinds: [(&str, Reads, &[&str]); 4] = [
        ("Href", |text| Href::read(text, BASE).is_ok(), &ADDRESSES),
        ("ImageSrc", |text| ImageSrc::read(text, BASE).is_ok(), &ADDRESSES),
        (
            "Id",
            |text| ArticleId::parse(text).is_some(),
            &["20220614-01_a", "", "a b", "../etc", "文章", "a.json"],
        ),
        ("Time", |text| Moment::parse(text).is_some(), &TIMES),
    ];
    let document = Document::read();
    for (name, reads, texts) in kinds {
        let schema = document.component(name);
        for text in texts {
            assert_eq!(schema.allows(&Value::from(*text)), reads(text), "{name}: {text:?} (document, model)");
        }
    }
    let longest = "a".repeat(64);
    for name in ["Id", "Slug"] {
        assert!(document.component(name).allows(&Value::from(longest.clone())), "{name}: 64 characters");
        assert!(
            !document.component(name).allows(&Value::from(format!("{longest}a"))),
            "{name}: 65 characters"
        );
    }
}

/// An article that says where it stands in the CMS.
const BASE: AddressBase<'_> = AddressBase { origin: None, page: Some("https://cms.example/2022/1.html") };

const ADDRESSES: [&str; 19] = [
    "/articles/1/",
    "https://a.cn/?q=1:2",
    "http://a.cn",
    "mailto:a@b.cn",
    "tel:010-1",
    "#top",
    "?a=:",
    "//a.cn/",
    "附件.pdf",
    "data:image/png;base64,AAAA",
    "data:image/svg+xml,<svg/>",
    "data:image/pngx,",
    "data:text/html,x",
    "javascript:alert(1)",
    " javascript:alert(1)",
    "vbscript:x",
    "blob:x",
    "",
    " ",
];

const TIMES: [&str; 10] = [
    "2022-06-14T09:30:00+08:00",
    "2022-06-14T01:30:00Z",
    "2022-06-13T20:30:00.250-05:00",
    "2022-06-14",
    "2022-06-14T09:30:00",
    "2022-13-01T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "2022-06-14T24:00:00Z",
    "2022-06-14T09:30:00+8:00",
    "2022年06月14日 09:30:00Z",
];
