use super::{article, assert_holds, html};
use leptos::prelude::*;
use portal::components::RichTextView;
use serde_json::{Value, json};

fn body(body: Value) -> String {
    let text = article(json!({ "body": body })).body;
    html(move || view! { <RichTextView text/> })
}

fn of_html(text: &str) -> String {
    body(json!({ "format": "html", "html": text }))
}

#[test]
fn text_stays_text() {
    assert_eq!(
        of_html("<p>1 &lt; 2 &amp; <b>&lt;script&gt;</b></p>"),
        "<p>1 &lt; 2 &amp; <strong>&lt;script&gt;</strong></p>"
    );
}

#[test]
fn a_link_to_another_site_opens_a_new_tab() {
    let html = of_html("<p><a href=\"https://example.org/\" target=\"_self\" onclick=\"x\">外</a></p>");
    assert_eq!(
        html,
        "<p><a href=\"https://example.org/\" target=\"_blank\" rel=\"noopener noreferrer\">外</a></p>"
    );
}

#[test]
fn a_link_inside_a_link_is_its_words() {
    let inner =
        json!({ "kind": "link", "href": "/articles/2/", "content": [{ "kind": "text", "text": "里" }] });
    let outer = json!({ "kind": "link", "href": "/articles/1/", "content": [inner] });
    let html = body(json!({ "format": "blocks", "blocks": [{ "kind": "paragraph", "content": [outer] }] }));
    assert_eq!(html, "<p><a href=\"/articles/1/\">里</a></p>");
}

#[test]
fn a_table_has_the_rows_a_parser_would_give_it() {
    let html = of_html("<table><tr><th>甲</th></tr><tr><td colspan=2>乙</td></tr></table>");
    assert_holds(
        &html,
        "<table><tbody><tr><th>甲</th></tr><tr><td colspan=\"2\">乙</td></tr></tbody></table>",
    );
}

#[test]
fn a_picture_keeps_its_size_and_waits_until_it_is_near() {
    let html = of_html(
        "<figure><img src=\"/media/a.svg\" alt=\"图\" width=\"4\" height=\"3\"><figcaption>图1</figcaption></figure>",
    );
    for part in
        ["width=\"4\"", "height=\"3\"", "loading=\"lazy\"", "alt=\"图\"", "<figcaption>图1</figcaption>"]
    {
        assert_holds(&html, part);
    }
}
