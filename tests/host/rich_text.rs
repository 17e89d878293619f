//! Rich text: bodies as people paste them become clean blocks, by the host's parser.

use crate::fixtures::{body, rich_text};
use serde_json::{Value, json};

#[test]
fn pasted_bodies_become_clean_blocks() {
    for case in rich_text::CASES {
        if std::env::var_os("RENEW_ANSWERS").is_some() {
            let blocks = serde_json::to_string_pretty(&body::blocks_of(case.html)).expect(case.name);
            std::fs::write(format!("tests/fixtures/rich_text/{}.json", case.name), blocks + "\n")
                .expect(case.name);
            continue;
        }
        let expected: Value = serde_json::from_str(case.blocks).expect(case.name);
        let blocks = body::blocks_of(case.html);
        let shown = serde_json::to_string_pretty(&blocks).expect("JSON");
        assert_eq!(blocks, expected, "{}: the blocks are\n{shown}", case.name);
    }
}

#[test]
fn a_place_at_the_end_of_a_heading_begins_no_line() {
    let html = "<p><a href=\"#x\">去</a></p><h2>标题<div id=\"x\"></div></h2>";
    let body = body::read(json!({ "format": "html", "html": html }));
    assert!(!format!("{body:?}").contains("Break"), "{body:?}");
    assert_eq!(body::read_back(serde_json::to_value(&body).expect("JSON")), body);
}

#[test]
fn words_two_thousand_elements_deep_are_read() {
    let blocks = body::blocks_of(&("<div>".repeat(2_000) + "深处"));
    assert_eq!(blocks["blocks"][0]["content"][0]["text"], "深处");
}
