//! Code splitting: the drawing is fetched with the first poster.
#![allow(unsafe_code)] // what `#[wasm_split]` writes declares foreign functions

use super::drawn;
use crate::model::Poster;
use std::future::Future;
use std::pin::Pin;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

#[wasm_split(extras, fallible)]
pub(super) fn draw(
    poster: Poster,
) -> Result<Pin<Box<dyn Future<Output = Option<String>>>>, SplitLoaderError> {
    Ok(Box::pin(drawn(poster)))
}
