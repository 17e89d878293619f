//! The only door to web-sys: one ability per file. On the host each has a twin that does nothing, unless it says
//! otherwise, so that components can call it wherever they run.

#[cfg(target_arch = "wasm32")]
pub mod abort;
#[cfg(target_arch = "wasm32")]
pub mod answer_cache;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod document;
pub mod files;
pub mod html;
pub mod idle;
pub mod offline;
#[cfg(target_arch = "wasm32")]
mod picture;
pub mod poster;
pub mod qr_image;
pub mod scroll;
pub mod storage;
pub mod viewport;
pub mod web_share;
pub mod webview;
pub mod wechat_sdk;
