//! Addresses, times, and what readers import as favourites.
#![no_main]

use portal_fuzz::checks;

libfuzzer_sys::fuzz_target!(|text: &str| checks::text(text));
