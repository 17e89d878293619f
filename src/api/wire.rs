//! Wire format: decodes JSON into models. The shape of the API is known here and nowhere else; every error names
//! its field.

mod address;
mod article;
mod blocks;
mod body;
mod channel;
mod context;
mod field;
mod findings;
mod html_body;
mod image;
mod limits;
mod line;
mod markup;
mod site;
mod size_budget;
mod stand_in;
mod text;
mod view_counts;
mod wechat_signature;
mod word;

pub(super) use article::article;
pub(super) use channel::{channel_page, content_index};
pub(super) use context::{Context, Provenance};
pub(super) use field::{Decode, Field};
pub(super) use limits::VIEW_COUNTS;
pub(super) use site::site;
pub(super) use view_counts::view_counts;
pub(super) use wechat_signature::wechat_signature;
