//! What outlives a page.

mod navigation;
mod settings;
mod site;

pub use navigation::Navigation;
pub use settings::Settings;
pub use site::CurrentSite;
