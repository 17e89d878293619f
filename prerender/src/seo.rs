//! SEO: the head of a page, feeds, the sitemap and robots.txt, for search engines, feed readers and share cards.

mod article_meta_tags;
mod feed;
mod feed_formats;
mod head;
mod json_ld;
mod meta_tags;
mod sitemap;

pub(crate) use feed::{Entry, Feed, MAX_ENTRIES};
pub(crate) use feed_formats::files as feed_files;
pub(crate) use head::{head, shell_head};
pub(crate) use sitemap::{Location, robots, sitemap};
