//! Global state, provided as contexts: what outlives a page.

mod fresh_views;
mod global_signal;
mod latest;
mod navigation;
mod saved_lists;
mod site;

pub use fresh_views::FreshViews;
pub use latest::Latest;
pub use navigation::Navigation;
pub use saved_lists::{SavedListSignal, SavedLists};
pub use site::CurrentSite;
