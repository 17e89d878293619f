//! House rules that a compiler does not check: most invariants of ARCHITECTURE.md, and the rules for names and files.

mod architecture;
mod code;
mod cycles;
mod dialect;
mod files;
mod paths;
mod style;
