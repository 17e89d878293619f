//! Decodes the parameters of WeChat's JS-SDK, `wechat/signature`.

use super::Field;
use crate::api::Malformed;
use crate::model::WechatSignature;

pub(in crate::api) fn wechat_signature(field: &Field<'_>) -> Result<WechatSignature, Malformed> {
    Ok(WechatSignature {
        app_id: field.get("appId").raw_text()?.to_owned(),
        timestamp: field.get("timestamp").integer()?,
        nonce: field.get("nonceStr").raw_text()?.to_owned(),
        signature: field.get("signature").raw_text()?.to_owned(),
    })
}
