//! Live endpoints of pages: what a server alone can answer, each behind its capability. Those of forms: `form_api.rs`.

use super::wire::{VIEW_COUNTS, view_counts, wechat_signature};
use super::{Api, ApiError, Endpoint};
use crate::model::{ArticleId, ViewCount, WechatSignature};

impl Api {
    /// How often each of these articles was read (`views?ids=…`), of at most the first 100; unknown ones are left out. Only where
    /// [`Capabilities::views`](crate::model::Capabilities::views) is set.
    pub async fn views(&self, mut ids: Vec<ArticleId>) -> Result<Vec<ViewCount>, ApiError> {
        ids.truncate(VIEW_COUNTS);
        self.get(&Endpoint::Views(ids), view_counts).await
    }

    /// The parameters of WeChat's JS-SDK (`wechat/signature`) for the page at this absolute URL without fragment. Only where
    /// [`Capabilities::wechat_signature`](crate::model::Capabilities::wechat_signature) is set.
    pub async fn wechat_signature(&self, url: String) -> Result<WechatSignature, ApiError> {
        self.get(&Endpoint::WechatSignature(url), wechat_signature).await
    }
}
