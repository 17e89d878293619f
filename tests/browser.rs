//! Browser tests (wasm-bindgen-test): the browser's own parser gives the same blocks as the host's.
//! `cargo xtask test` drives three engines.

#![cfg(target_arch = "wasm32")]

#[path = "host/fixtures/body.rs"]
mod body;
#[path = "host/fixtures/hostile.rs"]
mod corpus;
#[path = "browser/findings.rs"]
mod findings;
#[path = "host/fixtures/rich_text.rs"]
mod fixture;
#[path = "browser/hostile.rs"]
mod hostile;
#[path = "browser/texts.rs"]
mod texts;

use serde_json::Value;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn pasted_bodies_become_the_same_blocks_as_on_the_host() {
    for case in fixture::CASES {
        let expected: Value = serde_json::from_str(case.blocks).expect(case.name);
        assert_eq!(body::blocks_of(case.html), expected, "{}", case.name);
    }
}

#[wasm_bindgen_test]
fn words_two_thousand_elements_deep_are_read() {
    let blocks = body::blocks_of(&("<div>".repeat(2_000) + "深处"));
    assert_eq!(blocks["blocks"][0]["content"][0]["text"], "深处");
}
