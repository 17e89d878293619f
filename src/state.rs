//! What outlives a page.

mod navigation;
mod site;

pub use navigation::Navigation;
pub use site::CurrentSite;
