//! `cargo xtask bench …`: measurements that anybody can repeat.

pub(crate) mod page;
pub(crate) mod prerender;
