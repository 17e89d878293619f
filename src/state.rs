//! What outlives a page.

mod navigation;
mod settings;
mod shelves;
mod site;

pub use navigation::Navigation;
pub use settings::Settings;
pub use shelves::{KeptShelf, Shelves};
pub use site::CurrentSite;
