//! The parser of HTML bodies, and what is rendered of them.
#![no_main]

use portal_fuzz::checks;

libfuzzer_sys::fuzz_target!(|html: &str| checks::body(html));
