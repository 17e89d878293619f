//! Code splitting: all that makes a page from an answer of the API is a chunk, fetched after the main part of the program.
#![allow(unsafe_code)] // `#[wasm_split]` declares the function on both sides of the split

use leptos::prelude::Owner;
use std::future::Future;
use std::pin::Pin;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The start of the application, below `owner`: whether it follows links now.
#[wasm_split(application, fallible)]
pub fn start(owner: Owner) -> Result<Pin<Box<dyn Future<Output = bool>>>, SplitLoaderError> {
    Ok(Box::pin(owner.with(|| leptos::reactive::computed::ScopedFuture::new(super::start()))))
}
