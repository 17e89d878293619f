//! Answers of an API that is newer than the program: it has more fields and kinds, and lacks some that may be
//! missing.

use crate::altered_site::write;
use portal_e2e::Outcome;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// What an article or a list may lack.
const OPTIONAL: [&str; 18] = [
    "subtitle",
    "source",
    "author",
    "editor",
    "updated_at",
    "views",
    "summary",
    "keywords",
    "cover",
    "attachments",
    "previous",
    "next",
    "related",
    "external_url",
    "pinned",
    "description",
    "page_count",
    "total",
];

/// Changes every answer in a folder: as `change` says, with more fields, and without those that may be missing.
pub(crate) fn renew(folder: &Path, change: fn(&mut Value)) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            renew(&path, change)?;
        } else if path.extension().is_some_and(|kind| kind == "json") {
            let mut answer: Value = serde_json::from_slice(&fs::read(&path)?)?;
            change(&mut answer);
            each_object(&mut answer, &|object| object.retain(|key, _| !OPTIONAL.contains(&key.as_str())));
            add_fields(&mut answer);
            write(&path, &answer.to_string())?;
        }
    }
    Ok(())
}

/// Gives every object a field that nobody knows.
pub(crate) fn add_fields(answer: &mut Value) {
    each_object(answer, &|object| {
        object.insert("introduced_later".to_owned(), json!({ "kind": "novelty", "at": [1, null, "二"] }));
    });
}

/// Takes from every object what says as much by its absence.
pub(crate) fn drop_empty_fields(answer: &mut Value) {
    each_object(answer, &|object| object.retain(|_, value| !value.is_null() && *value != json!(false)));
}

/// A body of kinds that the program does not know; its words say `words`.
pub(crate) fn body_of_new_kinds(texts: [&str; 3]) -> Value {
    let [before, marked, after] = texts.map(|texts| json!({ "kind": "text", "text": texts }));
    let highlight = json!({ "kind": "highlight", "colour": "yellow", "content": [marked] });
    json!({ "format": "blocks", "blocks": [
        { "kind": "poll", "question": "满意吗", "options": ["满意", "很满意"] },
        { "kind": "callout", "tone": "warm", "content": [before, highlight, after] },
        { "kind": "media", "media": "hologram", "src": "/media/a.holo" },
    ] })
}

fn each_object(value: &mut Value, change: &dyn Fn(&mut serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(|value| each_object(value, change));
            change(object);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| each_object(item, change)),
        _ => {}
    }
}
