//! Live endpoints: what a server alone can answer, each behind its capability.

use super::sending::{SendError, outcome};
use super::wire::{VIEW_COUNTS, answer_page, challenge, message_status, view_counts, wechat_signature};
use super::{Api, ApiError, Endpoint, transport};
use crate::model::{AnswerPage, ArticleId, Challenge, MessageStatus, Receipt, ViewCount, WechatSignature};
use serde_json::Value;

impl Api {
    /// How often each of these articles was read (`views?ids=…`), of at most the first 100; unknown ones are left out. Only where
    /// [`Capabilities::views`](crate::model::Capabilities::views) is set.
    pub async fn views(&self, mut ids: Vec<ArticleId>) -> Result<Vec<ViewCount>, ApiError> {
        ids.truncate(VIEW_COUNTS);
        self.get(&Endpoint::Views(ids), view_counts).await
    }

    /// A proof of work to solve before something is sent (`challenge`).
    pub async fn challenge(&self) -> Result<Challenge, ApiError> {
        self.get(&Endpoint::Challenge, challenge).await
    }

    /// Sends a message (`messages`) under an idempotency key: sent again under it, it is stored once. Only where
    /// [`Capabilities::messages`](crate::model::Capabilities::messages) is set.
    pub async fn send_message(&self, message: &Value, key: &str) -> Result<Receipt, SendError> {
        let address = self.address(&Endpoint::Messages);
        outcome(&transport::post(&address, &message.to_string(), key).await?)
    }

    /// What became of a message (`messages/{id}?code=…`); [`ApiError::NotFound`] where number and code do not belong together.
    pub async fn message_status(&self, id: &str, code: &str) -> Result<MessageStatus, ApiError> {
        self.get(&Endpoint::Message(id.to_owned(), code.to_owned()), message_status).await
    }

    /// A page of published answers (`answers/{page}.json`), from 1. Only where
    /// [`Capabilities::answers`](crate::model::Capabilities::answers) is set.
    pub async fn answers(&self, page: u32) -> Result<AnswerPage, ApiError> {
        self.get(&Endpoint::Answers(page), answer_page).await
    }

    /// The parameters of WeChat's JS-SDK (`wechat/signature`) for the page at this absolute URL without fragment. Only where
    /// [`Capabilities::wechat_signature`](crate::model::Capabilities::wechat_signature) is set.
    pub async fn wechat_signature(&self, url: String) -> Result<WechatSignature, ApiError> {
        self.get(&Endpoint::WechatSignature(url), wechat_signature).await
    }
}
