//! Addresses, times, and what readers import as favourites.
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

libfuzzer_sys::fuzz_target!(|text: &str| checks::text(text));
