//! Global state, provided as contexts: what outlives a page.

mod global_signal;
mod latest;
mod navigation;
mod saved_lists;
mod shown_page;
mod site;

pub use latest::Latest;
pub use navigation::Navigation;
pub use saved_lists::{SavedListSignal, SavedLists};
pub use shown_page::ShownPage;
pub use site::CurrentSite;
