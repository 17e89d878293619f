//! The program as it is unpacked, in a folder of its own.

mod package;
mod publish;
mod serve;
