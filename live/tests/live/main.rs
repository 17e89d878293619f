//! The live API over its requests, on every database it supports.

mod accounts;
mod answers;
mod cluster;
mod contract;
mod counting;
mod database;
mod export;
mod fake_wechat;
mod inbox;
mod inbox_changes;
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
mod wechat;
