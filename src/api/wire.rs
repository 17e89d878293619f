//! JSON as sent → models. The shape of the API is known here and nowhere else; every refusal names its field.

mod article;
mod body;
mod bounds;
mod channel;
mod field;
mod html_body;
mod image;
mod inline;
mod lengths;
mod site;
mod text;
mod wechat_signature;

pub(super) use article::article;
pub(super) use channel::{channel_page, content_index};
pub(super) use field::{Complaints, Decode, Field};
pub(super) use site::site;
pub(super) use wechat_signature::wechat_signature;
