//! Lists that are far too long, of items that are all good.

use super::answers;
use crate::fixtures::content;
use portal::api::Endpoint;
use serde_json::{Value, json};

const LONG: usize = 10_000;

/// What is read of a list so long of one item, by its path; channels and ways to share are there once.
const READ: [(&str, usize); 11] = [
    ("/menu", 300),
    ("/menu/0/children", 300),
    ("/tools", 30),
    ("/home_channels", 1),
    ("/share_targets", 1),
    ("/link_groups", 30),
    ("/link_groups/0/links", 200),
    ("/items", 500),
    ("/keywords", 100),
    ("/attachments", 300),
    ("/related", 100),
];

/// Makes a list this long of its first item.
fn lengthen(answer: &mut Value, path: &str) {
    let items = answer.pointer_mut(path).and_then(Value::as_array_mut).expect(path);
    *items = vec![items.first().cloned().unwrap_or_else(|| json!({ "label": "项", "href": "/a/" })); LONG];
}

fn length(model: &Value, path: &str) -> usize {
    model.pointer(path).and_then(Value::as_array).expect(path).len()
}

#[test]
fn a_long_list_is_read_as_far_as_a_page_can_show_and_the_rest_of_the_answer_whole() {
    for (path, limit) in READ {
        let of_it = |(_, answer): &(Endpoint, Value)| answer.pointer(path).is_some();
        let (endpoint, mut answer) = answers().into_iter().find(of_it).expect(path);
        let mut full = content::read(&endpoint, &answer).expect("an answer");
        lengthen(&mut answer, path);
        let mut model = content::read(&endpoint, &answer).expect("an answer");
        assert_eq!(length(&model, path), limit, "{path}");
        for model in [&mut full, &mut model] {
            *model.pointer_mut(path).expect(path) = json!([]);
            let model = model.as_object_mut().expect("an object");
            model.retain(|key, _| !["omitted_attachments", "is_truncated"].contains(&key.as_str()));
        }
        assert_eq!(model, full, "beside {path}");
    }
}

#[test]
fn no_list_of_an_answer_is_left_without_a_bound() {
    for (endpoint, answer) in answers() {
        let model = content::read(&endpoint, &answer).expect("an answer");
        let mut paths = Vec::new();
        super::pointers(&model, "", &mut paths);
        let lists = paths.iter().filter(|path| model.pointer(path).is_some_and(Value::is_array));
        for path in lists.filter(|path| !path.starts_with("/body") && endpoint != Endpoint::Index) {
            let first =
                |step: &str| if step.parse::<u8>().is_ok() { "0".to_owned() } else { step.to_owned() };
            let known: Vec<String> = path.split('/').map(first).collect();
            assert!(READ.iter().any(|(read, _)| *read == known.join("/")), "{path} is read without end");
        }
    }
}

#[test]
fn the_index_is_read_whole() {
    let (endpoint, mut answer) =
        answers().into_iter().find(|(endpoint, _)| *endpoint == Endpoint::Index).expect("the index");
    for path in ["/articles", "/channels"] {
        lengthen(&mut answer, path);
    }
    let model = content::read(&endpoint, &answer).expect("an index");
    assert_eq!((length(&model, "/articles"), length(&model, "/channels")), (LONG, LONG));
}
