//! HTML parsing by the standard's algorithm: `DOMParser` in the browser, html5ever on the host. A test holds the two to
//! the same answer (tests/browser.rs).

#[cfg_attr(target_arch = "wasm32", path = "html/browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "html/host.rs")]
mod parser;

pub use parser::parse;
