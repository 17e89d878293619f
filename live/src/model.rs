//! Plain data and the rules about it: nothing here asks a database or the network.

mod article_id;
mod crawlers;
mod fields;
mod moment;
mod reader;

pub(crate) use article_id::ArticleId;
pub(crate) use crawlers::is_crawler;
pub(crate) use fields::FieldError;
pub use moment::{Clock, Moment};
pub(crate) use reader::{DayKeys, READING_WINDOW, Reader, hex};
