//! The only module that uses web-sys: one browser API per file. It compiles on the host too, where calling it would panic
//! (wasm-bindgen has nothing to call there); but effects and event handlers, which make the calls, never run on the host.
//! What is called while rendering has a guard and says so.

pub mod abort;
pub mod answer_cache;
pub mod cache_names;
pub mod capabilities;
pub mod chosen_files;
pub mod clock;
pub mod dialog;
pub mod document;
pub mod elements;
pub mod events;
pub mod files;
pub mod form;
pub mod html;
pub mod idle;
pub mod offline;
mod picture;
pub mod poster;
pub mod proof_of_work;
pub mod qr_image;
pub mod request;
mod script;
pub mod scroll;
pub mod selection;
pub mod storage;
pub mod viewport;
pub mod webview;
pub mod wechat_sdk;
