//! `cargo xtask bench …`: measurements that anybody can repeat.

pub(crate) mod prerender;
