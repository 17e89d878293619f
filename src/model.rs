//! The domain model: what the portal shows, as plain data. No Leptos, no browser, nothing async.

mod article;
mod channel;
mod failure;
mod font_size;
mod href;
mod html;
mod id;
mod image;
mod moment;
mod outline;
mod percent;
mod pictures;
mod poster;
mod qr_code;
mod reading_time;
mod rich_text;
mod saved_list;
mod share;
mod share_card;
mod site;
mod wechat;
mod zoom;

pub use article::{Article, Attachment, Sibling, Source, Status, StatusKind};
pub use channel::{ArticleSummary, Channel, ChannelPage, ChannelRef};
pub use failure::Failure;
pub use font_size::FontSize;
pub use href::{Href, ImageSrc};
pub use html::HtmlNode;
pub use id::{ArticleId, ChannelSlug};
pub use image::Image;
pub use moment::Moment;
pub use outline::{OutlineEntry, anchor};
pub use percent::percent_encoded;
pub use poster::{Poster, lines};
pub use qr_code::{LazyQrCode, QrCode};
pub use reading_time::ReadingTime;
pub use rich_text::{Block, Cell, Inline, MediaKind, RichText};
pub use saved_list::{ParsedList, SavedArticle, SavedList};
pub use share::{ShareContent, ShareTarget};
pub use share_card::ShareCard;
pub use site::{
    Capabilities, FooterRecords, LinkGroup, MenuEntry, NamedLink, SearchSource, SideTool, Site, ToolKind,
};
pub use wechat::{Wechat, WechatPlatform, WechatSignature};
pub use zoom::{Touch, Zoom};
