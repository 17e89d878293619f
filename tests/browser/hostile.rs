//! Injection (XSS): a real browser's parser gives the host's answers to hostile bodies, and nothing of them
//! runs in its page.

use crate::{body, corpus};
use leptos::prelude::*;
use portal::components::RichTextView;
use portal::model::RichText;
use serde_json::json;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

fn read(html: &str) -> RichText {
    body::read(json!({ "format": "html", "html": html }))
}

#[wasm_bindgen_test]
fn hostile_bodies_become_the_same_blocks_as_on_the_host() {
    for case in corpus::cases() {
        assert_eq!(corpus::summary(&read(&case.html)), corpus::answer(&case.name), "{}", case.name);
    }
}

/// Pictures and links are tried by the browser as soon as they are made, in a page or not.
#[wasm_bindgen_test]
async fn nothing_of_a_hostile_body_runs() {
    for case in corpus::cases().into_iter().filter(|case| !case.name.starts_with("slow")) {
        let container: web_sys::HtmlElement =
            document().create_element("div").expect("an element").unchecked_into();
        document().body().expect("a body").append_child(&container).expect("a place in the page");
        let text = read(&case.html);
        let shown = leptos::mount::mount_to(container.clone(), move || view! { <RichTextView text/> });
        let foreign = "script, style, iframe, object, embed, form, input, svg, link, meta, base";
        let found = container.query_selector(foreign).expect("a selector");
        assert!(found.is_none(), "{}: {}", case.name, container.inner_html());
        drop(shown);
        container.remove();
    }
    // What was to load has failed by now, and told its handlers so if it had any.
    gloo_net::http::Request::get("/nowhere").send().await.ok();
    let executed = js_sys::Reflect::get(&window(), &"__executed".into()).expect("the window");
    assert!(executed.is_undefined(), "something was executed");
}
