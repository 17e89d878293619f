//! End-to-end tests of the server over real connections: what readers, caches and live reload rely on.

mod addresses;
#[cfg(unix)]
mod capabilities;
mod client;
mod connections;
mod editing;
mod files;
#[cfg(unix)]
mod health;
#[cfg(unix)]
mod live;
#[cfg(unix)]
mod program;
mod site;
