//! What search engines, feed readers and share cards find of the portal.

mod article_names;
mod feed;
mod feed_formats;
mod head;
mod json_ld;
mod meta_tags;
mod sitemap;

pub(crate) use feed::{ENTRIES, Entry, Feed};
pub(crate) use feed_formats::files as feed_files;
pub(crate) use head::{head, is_found, shell_head};
pub(crate) use sitemap::{Location, robots, sitemap};
