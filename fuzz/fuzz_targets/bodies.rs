//! The parser of HTML bodies, and what is rendered of them.
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

libfuzzer_sys::fuzz_target!(|html: &str| checks::body(html));
