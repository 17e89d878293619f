//! `cargo xtask bench …`: reproducible benchmarks.

pub(crate) mod live;
pub(crate) mod page;
pub(crate) mod prerender;
