//! What outlives a page.

mod fresh_views;
mod lasting;
mod navigation;
mod settings;
mod shelves;
mod site;

pub use fresh_views::FreshViews;
pub use navigation::Navigation;
pub use settings::Settings;
pub use shelves::{KeptShelf, Shelves};
pub use site::CurrentSite;
