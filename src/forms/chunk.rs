//! Code splitting: forms are a chunk, fetched where a page has one.
#![allow(unsafe_code)] // `#[wasm_split]` declares the function on both sides of the split

use super::FormTask;
use super::{correction, inquiry, kind, page, sending};
use crate::model::FormKind;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Does it.
#[wasm_split(forms, fallible)]
pub fn run(task: FormTask) -> Result<(), SplitLoaderError> {
    let mut sent = None;
    match task {
        FormTask::Prepare => {}
        FormTask::Show(owner, mount, page) => owner.with(|| page::show(mount, page)),
        FormTask::Correct(article, quote) => correction::open(article, quote),
        FormTask::Submit(form) => sent = Some(form),
    }
    page::prepare();
    match sent.and_then(|form| Some((kind(&form)?, form))) {
        Some((FormKind::Inquiry, form)) => inquiry::submit(form),
        Some((kind, form)) => sending::submit(form, kind),
        None => {}
    }
    Ok(())
}
