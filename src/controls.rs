//! Answers the controls of a page that need the program, by event delegation: the page may have come from the host or been rendered
//! here. What is seldom used is a chunk of its own (docs/adr/0005); `src/boot` answers everything else.

mod chunk;
mod correction;
mod extras;
mod facts;
mod favorite;
mod favorites_page;
mod forms;
mod history;
mod missing_chunk;
mod pictures;
mod poster;

/// Begins to answer.
pub fn answer() {
    favorite::answer();
    history::follow();
    poster::answer();
    pictures::answer();
    favorites_page::follow();
    forms::answer();
    correction::answer();
}
