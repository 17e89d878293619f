//! HTML parsing by the standard's algorithm: `DOMParser` in the browser, html5ever on the host; the one ability with two
//! implementations. A test holds them to the same answer (tests/browser.rs).

#[cfg_attr(target_arch = "wasm32", path = "html/browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "html/host.rs")]
mod parser;

pub use parser::parse;
