//! The front-end of a Chinese news portal. An address becomes a route, a route asks a source of content, the answer
//! becomes a model, a model becomes a view: each arrow is one module, in that order, and nothing runs back.
//! ARCHITECTURE.md walks through it.

// Leptos views are deeply nested types.
#![recursion_limit = "256"]

pub mod api;
pub mod app;
pub mod browser;
pub mod components;
pub mod model;
pub mod pages;
pub mod route;
pub mod state;
