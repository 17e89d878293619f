//! Code splitting: forms are a chunk, fetched where a page has one.
#![allow(unsafe_code)] // `#[wasm_split]` declares the function on both sides of the split

use super::FormTask;
use super::{correction, inquiry, kind, page, sending};
use crate::model::FormKind;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Does it.
#[wasm_split(forms, fallible)]
pub fn run(task: FormTask) -> Result<(), SplitLoaderError> {
    if let FormTask::Correct(article, quote) = &task {
        correction::open(article.clone(), quote.clone());
    }
    page::prepare();
    if let FormTask::Submit(form) = task {
        match kind(&form) {
            Some(FormKind::Inquiry) => inquiry::submit(form),
            Some(kind) => sending::submit(form, kind),
            None => {}
        }
    }
    Ok(())
}
