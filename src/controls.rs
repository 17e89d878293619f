//! Answers the controls of a page that need the program, by event delegation: the page may have come from the host or been rendered
//! here. What is seldom used is a chunk of its own (docs/adr/0005); `src/boot` answers everything else.

mod chunk;
mod dialog_place;
mod facts;
mod favorite;
mod favorites_page;
mod history;
mod missing_chunk;
mod pictures;
mod poster;

use chunk::Extra;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

/// Begins to answer.
pub fn answer() {
    favorite::answer();
    history::follow();
    poster::answer();
    pictures::answer();
    favorites_page::follow();
}

/// Fetches the chunk, if it is not there yet, and shows what it is wanted for.
fn show(extra: Extra, then: impl FnOnce(Result<(), SplitLoaderError>) + 'static) {
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move { then(chunk::show(owner, extra).await) });
}
