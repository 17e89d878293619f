//! `wechat/signature`

use super::Field;
use crate::api::Malformed;
use crate::model::WechatSignature;

pub(in crate::api) fn wechat_signature(field: &Field<'_>) -> Result<WechatSignature, Malformed> {
    Ok(WechatSignature {
        app_id: field.get("appId").text()?,
        timestamp: field.get("timestamp").integer()?,
        nonce: field.get("nonceStr").text()?,
        signature: field.get("signature").text()?,
    })
}
