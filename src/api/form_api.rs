//! API client of forms: each request is made once, and the reader decides whether to make it again. It has no answers of the page, cache or
//! retry, and so shares little with the client of pages, which all readers load (docs/adr/0005).

use super::sending::{SendError, outcome};
use super::{ApiError, Endpoint, form_answers, json};
use crate::browser::chosen_files::ChosenFile;
use crate::browser::request::{self, Answer, Body, NoAnswer, Progress};
use crate::model::{AnswerPage, Challenge, MessageStatus, Receipt};
use serde_json::Value;

/// What forms ask for and send to.
pub struct FormApi {
    base: String,
}

impl FormApi {
    /// The API at `base`: a path or URL without a trailing slash.
    pub fn new(base: &str) -> Self {
        Self { base: base.trim_end_matches('/').to_owned() }
    }

    /// The address of an endpoint.
    pub fn address(&self, endpoint: &Endpoint) -> String {
        format!("{}/{}", self.base, endpoint.path())
    }

    /// A proof of work to solve before something is sent (`challenge`).
    pub async fn challenge(&self) -> Result<Challenge, ApiError> {
        Ok(form_answers::challenge(&self.get(&Endpoint::Challenge).await?)?)
    }

    /// What became of a message (`messages/{id}?code=…`); [`ApiError::NotFound`] where number and code do not belong together.
    pub async fn message_status(&self, id: &str, code: &str) -> Result<MessageStatus, ApiError> {
        let endpoint = Endpoint::Message(id.to_owned(), code.to_owned());
        Ok(form_answers::message_status(&self.get(&endpoint).await?)?)
    }

    /// A page of published answers (`answers/{page}.json`), from 1. Only where
    /// [`Capabilities::answers`](crate::model::Capabilities::answers) is set.
    pub async fn answers(&self, page: u32) -> Result<AnswerPage, ApiError> {
        Ok(form_answers::answer_page(&self.get(&Endpoint::Answers(page)).await?)?)
    }

    /// Sends a message (`messages`) under an idempotency key: sent again under it, it is stored once. Only where
    /// [`Capabilities::messages`](crate::model::Capabilities::messages) is set.
    pub async fn send_message(&self, message: &Value, key: &str) -> Result<Receipt, SendError> {
        let json = serde_json::to_string(message).unwrap_or_default();
        outcome(&self.send(&Endpoint::Messages, Some(key), Body::Json(&json)).await?)
    }

    /// Sends a manuscript with its files (`submissions`) likewise. Dropping the future aborts it. Only where
    /// [`Capabilities::submissions`](crate::model::Capabilities::submissions) is set.
    pub async fn send_submission(
        &self,
        texts: &[(&str, String)],
        files: &[ChosenFile],
        key: &str,
        on_progress: Progress,
    ) -> Result<Receipt, SendError> {
        let form = Body::Form(texts, files, on_progress);
        outcome(&self.send(&Endpoint::Submissions, Some(key), form).await?)
    }

    async fn get(&self, endpoint: &Endpoint) -> Result<Value, ApiError> {
        let answer = self.send(endpoint, None, Body::Nothing).await?;
        match answer.status {
            200..=299 => Ok(json::parse(&endpoint.path(), &answer.text)?),
            status => Err(ApiError::from_status(status, answer.retry_after.as_deref())),
        }
    }

    async fn send(&self, endpoint: &Endpoint, key: Option<&str>, body: Body<'_>) -> Result<Answer, ApiError> {
        request::send(&self.address(endpoint), key, body).await.map_err(|error| match error {
            NoAnswer::TimedOut => ApiError::TimedOut,
            NoAnswer::Unreachable => ApiError::Unreachable("表单没有答复".to_owned()),
        })
    }
}
