//! End-to-end tests of the server over real connections: what readers, caches and live reload rely on.

#[cfg(target_os = "linux")]
mod abuse;
mod addresses;
#[cfg(target_os = "linux")]
mod bomb;
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
