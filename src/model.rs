//! What the portal shows, as plain data: no Leptos, no browser, no waiting.

mod article;
mod channel;
mod failure;
mod favorites;
mod font_size;
mod href;
mod html;
mod id;
mod image;
mod moment;
mod qr_code;
mod rich_text;
mod share;
mod site;

pub use article::{Article, Attachment, Sibling, Source, Status, StatusKind};
pub use channel::{ArticleSummary, Channel, ChannelPage, ChannelRef};
pub use failure::Failure;
pub use favorites::{Favorite, Favorites};
pub use font_size::FontSize;
pub use href::{Href, ImageSrc};
pub use html::HtmlNode;
pub use id::{ArticleId, ChannelSlug};
pub use image::Image;
pub use moment::Moment;
pub use qr_code::QrCode;
pub use rich_text::{Block, Cell, Inline, MediaKind, RichText};
pub use share::{ShareTarget, Shared};
pub use site::{FooterRecords, LinkGroup, MenuEntry, NamedLink, SideTool, Site, ToolKind};
