//! Every decoder of an answer, on the same text.
#![no_main]

#[path = "../../tests/fixtures/body.rs"]
#[allow(dead_code)]
mod body;
#[path = "../../tests/fuzz/checks.rs"]
#[allow(dead_code)]
mod checks;
#[path = "../../tests/openapi/content.rs"]
#[allow(dead_code)]
mod content;
#[path = "../../tests/hostile/page.rs"]
#[allow(dead_code)]
mod page;

libfuzzer_sys::fuzz_target!(|text: &str| checks::every_answer(text));
