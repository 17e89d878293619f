//! End-to-end tests of the server over real connections: what readers, caches and live reload rely on.

mod addresses;
mod client;
mod connections;
mod editing;
mod files;
#[cfg(unix)]
mod live;
mod site;
