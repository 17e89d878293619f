//! What few readers use is a chunk of its own, fetched when it is first wanted.

pub(super) use super::chunk::Extra;

use super::chunk;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

/// Fetches the chunk, if it is not there yet, and shows what it is wanted for.
pub(super) fn show(extra: Extra, then: impl FnOnce(Result<(), SplitLoaderError>) + 'static) {
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move { then(chunk::show(owner, extra).await) });
}
