//! Wire format: decodes JSON into models. The shape of the API is known here and nowhere else; every error names
//! its field.

mod article;
mod body;
mod channel;
mod field;
mod html_body;
mod image;
mod inline;
mod limits;
mod site;
mod size_budget;
mod text;
mod wechat_signature;

pub(super) use article::article;
pub(super) use channel::{channel_page, content_index};
pub(super) use field::{Decode, Field, Warnings};
pub(super) use site::site;
pub(super) use wechat_signature::wechat_signature;
