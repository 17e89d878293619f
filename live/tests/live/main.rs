//! The live API over its requests, on every database it supports.

mod cluster;
mod counting;
mod database;
mod portal;
mod views;
