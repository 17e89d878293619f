//! `portal inbox` as the operator runs it: the program itself, beside a server that is open on the same SQLite file.

mod accounts;
mod items;
mod office;
#[cfg(target_os = "linux")]
mod terminal;
