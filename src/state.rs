//! What outlives a page.

mod favorites;
mod navigation;
mod settings;
mod site;

pub use favorites::KeptFavorites;
pub use navigation::Navigation;
pub use settings::Settings;
pub use site::CurrentSite;
