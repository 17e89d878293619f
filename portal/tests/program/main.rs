//! The program as it is unpacked, in a folder of its own.

mod inbox;
mod package;
mod publish;
mod serve;
