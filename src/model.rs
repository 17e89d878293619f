//! The domain model: what the portal shows, as plain data. No Leptos, no browser, nothing async.

mod address;
mod article;
mod article_facts;
mod channel;
mod failure;
mod file_kind;
mod font_size;
mod form;
mod href;
mod html;
mod id;
mod image;
mod message;
mod moment;
mod outline;
mod percent;
mod pictures;
mod poster;
mod qr_code;
mod ranking;
mod reading_time;
mod rich_text;
mod saved_list;
mod share;
mod share_card;
mod site;
mod wechat;
mod zoom;

pub use address::{AddressBase, Unreachable, origin};
pub use article::{Article, Attachment, Sibling, Source, Status, StatusKind};
pub use article_facts::ArticleFacts;
pub use channel::{ArticleSummary, Channel, ChannelPage, ChannelRef};
pub use failure::Failure;
pub use file_kind::FileKind;
pub use font_size::FontSize;
pub use form::{Draft, FILES, FieldError, FileFacts, FormKind, Presence, TextField, file_hint, files_fault};
pub use href::{Href, ImageSrc, Reading};
pub use html::HtmlNode;
pub use id::{ArticleId, ChannelSlug};
pub use image::{Image, LargePicture};
pub use message::{AnswerPage, Challenge, MessageStatus, PublishedAnswer, Receipt, Refusal};
pub use moment::Moment;
pub use outline::{OutlineEntry, anchor};
pub use percent::{percent_decoded, percent_encoded};
pub use poster::{Poster, lines};
pub use qr_code::QrCode;
pub use ranking::{ViewCount, ranking};
pub use reading_time::ReadingTime;
pub use rich_text::{
    Align, Block, Cell, Direction, Flow, Formula, Inline, Language, List, ListItem, Marker, MathElement,
    MathNode, MediaKind, Recording, RecordingSource, RichText, Row, Style, Table, TextTrack,
};
pub use saved_list::{ParsedList, SavedArticle, SavedList};
pub use share::{ShareContent, ShareTarget};
pub use share_card::ShareCard;
pub use site::{
    Capabilities, FooterRecords, LinkGroup, MenuEntry, NamedLink, SearchSource, SideTool, Site, ToolKind,
};
pub use wechat::{Wechat, WechatSignature};
pub use zoom::{Touch, Zoom};
