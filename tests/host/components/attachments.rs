use super::{article, assert_holds, html};
use leptos::prelude::*;
use portal::components::Attachments;
use serde_json::json;

#[test]
fn a_file_is_left_to_the_browser_and_tells_its_size() {
    let files = article(json!({ "attachments": [
        { "label": "议程", "href": "/media/files/a.pdf", "bytes": 38_000 },
        { "label": "坏链接", "href": "javascript:alert(1)" },
    ] }));
    let html = html(move || view! { <Attachments files=files.attachments/> });
    assert_holds(&html, "<a href=\"/media/files/a.pdf\" rel=\"external\">议程</a>");
    assert_holds(&html, "（38 KB）");
    assert!(!html.contains("坏链接"), "{html}");
}

#[test]
fn without_files_there_is_no_heading() {
    assert_eq!(html(|| view! { <Attachments files=Vec::new()/> }), "");
}
