//! The parser of HTML bodies, and what is rendered of them.
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

libfuzzer_sys::fuzz_target!(|html: &str| checks::body(html));
