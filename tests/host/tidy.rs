//! House rules that a compiler does not know: the invariants of ARCHITECTURE.md, each by a test of its name.

mod architecture;
mod code;
mod cycles;
mod dialect;
mod files;
mod paths;
mod style;
