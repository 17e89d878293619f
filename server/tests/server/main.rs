//! The server over a real connection: what it promises readers, caches and the editing loop.

mod addresses;
mod client;
mod editing;
mod files;
mod site;
