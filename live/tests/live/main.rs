//! The live API over its requests, on every database it supports.

mod answers;
mod cluster;
mod contract;
mod counting;
mod database;
mod message_fields;
mod messages;
mod origins;
mod plain_forms;
mod portal;
mod proofs;
mod repeated;
mod retention;
mod sender;
mod submission_files;
mod submissions;
mod views;
