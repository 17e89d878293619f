//! Every decoder of an answer, on the same text.
#![no_main]

#[path = "../../tests/host/fixtures/body.rs"]
#[allow(dead_code)]
mod body;
#[path = "../../tests/host/checks.rs"]
#[allow(dead_code)]
mod checks;
#[path = "../../tests/host/fixtures/content.rs"]
#[allow(dead_code)]
mod content;
#[path = "../../tests/host/fixtures/page.rs"]
#[allow(dead_code)]
mod page;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(answer) = serde_json::from_str(text) {
        checks::answer(&answer);
    }
});
