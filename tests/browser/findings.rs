//! Findings go to the console, once in a visit however often a document is read.

use crate::body;
use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_found_in_a_document_is_on_the_console_once() {
    let console =
        js_sys::Reflect::get(&web_sys::window().expect("a window"), &"console".into()).expect("a console");
    let warn = js_sys::Reflect::get(&console, &"warn".into()).expect("a function");
    let messages = js_sys::Array::new();
    let recorded = messages.clone();
    let record = Closure::<dyn FnMut(JsValue)>::new(move |message| {
        recorded.push(&message);
    });
    let set = |function: &JsValue| js_sys::Reflect::set(&console, &"warn".into(), function).expect("set");
    set(record.as_ref().unchecked_ref());
    for _ in 0..2 {
        body::read_back(json!({ "format": "html", "html": "<p>见</p><iframe></iframe>" }));
    }
    set(&warn);
    let messages: Vec<_> = messages.iter().filter_map(|message| message.as_string()).collect();
    assert_eq!(messages, ["articles/1.json 的字段 body.html 略去：没有地址的框架"]);
}
