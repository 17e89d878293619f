//! The front-end of a Chinese news portal. An address becomes a route, a route requests its content, the answer
//! becomes a model, a model becomes a view: each arrow is one module, in that order, and no dependency points back.
//! ARCHITECTURE.md walks through it.

#[cfg(not(any(erase_components, doc, doctest)))]
compile_error!(
    "the flags of .cargo/config.toml are missing: unset RUSTFLAGS, which replaces them, and build inside the project"
);

pub mod api;
#[allow(unreachable_pub)] // the property structs that `#[component]` writes
pub mod app;
pub mod browser;
#[allow(unreachable_pub)] // the property structs that `#[component]` writes
pub mod components;
pub mod controls;
pub mod forms;
pub mod model;
#[allow(unreachable_pub)] // the property structs that `#[component]` writes
pub mod pages;
pub mod route;
pub mod start;
pub mod state;
