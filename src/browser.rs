//! The only door to web-sys: one browser API per file. It compiles on the host too, where calling it would panic
//! (wasm-bindgen has nothing to call there); but effects and event handlers, which make the calls, never run on the host.
//! What is called while rendering has a guard and says so.

pub mod abort;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod document;
pub mod files;
pub mod html;
pub mod idle;
pub mod kept_answers;
pub mod offline;
mod picture;
pub mod poster;
pub mod qr_picture;
pub mod scroll;
pub mod share_sheet;
pub mod storage;
pub mod viewport;
pub mod webview;
pub mod wechat_sdk;
