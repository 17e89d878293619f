//! Every decoder of an answer, on the same text.
#![no_main]

use portal_fuzz::checks;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(answer) = serde_json::from_str(text) {
        checks::answer(&answer);
    }
});
