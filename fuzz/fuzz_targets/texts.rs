//! Addresses, times, and what readers import as favourites.
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

libfuzzer_sys::fuzz_target!(|text: &str| checks::text(text));
