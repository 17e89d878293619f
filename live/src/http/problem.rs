//! Problem details (RFC 9457): every error as the contract has it, in the reader's language.

use std::time::Duration;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::counter::CountError;
use crate::intake::Refusal;
use crate::limits::Wait;
use crate::model::FieldError;
use crate::store::StoreError;

/// After how many seconds it is worth asking again when the database does not answer.
const RETRY_AFTER: Duration = Duration::from_secs(10);

/// An error as it is answered.
#[derive(Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    title: &'static str,
    detail: String,
    errors: Vec<FieldError>,
    retry_after: Option<Duration>,
}

impl Problem {
    fn new(status: StatusCode, title: &'static str, detail: impl Into<String>) -> Self {
        Self { status, title, detail: detail.into(), errors: Vec::new(), retry_after: None }
    }

    /// 403: a page of another site made the reader's browser send it.
    pub(crate) fn foreign() -> Self {
        Self::new(StatusCode::FORBIDDEN, "不接受来自其他网站的提交", "请在本站的页面上操作。")
    }

    /// 404.
    pub(crate) fn not_found(detail: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "没有找到", detail)
    }

    /// 400: not even a request.
    pub(crate) fn malformed(detail: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "请求格式有误", detail)
    }

    /// 408: the body did not come.
    pub(crate) fn timeout() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, "接收超时", "网络太慢，内容没有收全，请重试。")
    }

    /// 413.
    pub(crate) fn too_large(detail: &str) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "内容过大", detail)
    }

    /// 415.
    pub(crate) fn unsupported(detail: &str) -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "不支持的类型", detail)
    }

    /// 422, with what is wrong in which field.
    pub(crate) fn invalid(errors: Vec<FieldError>) -> Self {
        let detail = errors.iter().map(|error| error.detail.as_str()).collect::<Vec<_>>().join("");
        Self { errors, ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "内容有误", detail) }
    }

    /// 422, for what has no fields.
    pub(crate) fn refused(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "没有完成", detail)
    }

    /// 422, for one field.
    pub(crate) fn field(field: &'static str, detail: &str) -> Self {
        Self::invalid(vec![FieldError::new(field, detail)])
    }

    /// The same, at a field of the form.
    pub(crate) fn of_field(self, field: &'static str) -> Self {
        Self { errors: vec![FieldError::new(field, self.detail.clone())], ..self }
    }

    /// 503: the database does not answer. Whatever was sent was not stored.
    pub(crate) fn unavailable() -> Self {
        let detail = "系统暂时无法保存，请稍后再试。";
        let problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, "暂时无法使用", detail);
        Self { retry_after: Some(RETRY_AFTER), ..problem }
    }
}

impl Problem {
    /// 503: WeChat has issued nothing to sign with.
    pub(crate) fn unsigned() -> Self {
        Self { detail: "暂时无法签名，请稍后再试。".to_owned(), ..Self::unavailable() }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Proof(error) => Self::field("proof", error.detail()),
            Refusal::OtherRequest => {
                Self::field("Idempotency-Key", "同一个 Idempotency-Key 已用于另一份内容，请换一个。")
            }
            Refusal::Store(error) => error.into(),
            Refusal::Uploads(error) => {
                tracing::error!(%error, "a file could not be stored");
                Self::unavailable()
            }
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the database failed");
        Self::unavailable()
    }
}

impl From<CountError> for Problem {
    fn from(_: CountError) -> Self {
        Self::unavailable()
    }
}

impl From<Wait> for Problem {
    /// 429.
    fn from(Wait(wait): Wait) -> Self {
        let problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "操作过于频繁", "请稍候再试。");
        Self { retry_after: Some(wait), ..problem }
    }
}

/// 405: the path is one of the API's, and the method is not its.
pub(crate) async fn wrong_method() -> Problem {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "不支持的请求方式", "此地址不接受这种请求方式。")
}

impl Problem {
    /// The kind of error.
    pub(crate) fn title(&self) -> &str {
        self.title
    }

    /// What happened this time.
    pub(crate) fn detail(&self) -> &str {
        &self.detail
    }

    /// Whether what was sent did not come in time.
    pub(crate) fn is_timeout(&self) -> bool {
        self.status == StatusCode::REQUEST_TIMEOUT
    }

    /// What is wrong in which field.
    pub(crate) fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// The same error, told in another form.
    pub(crate) fn with_body(&self, body: Response) -> Response {
        let mut response = (self.status, NOT_CACHED, body).into_response();
        if let Some(wait) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, seconds(wait));
        }
        response
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut body = json!({ "title": self.title, "status": self.status.as_u16(), "detail": self.detail });
        if !self.errors.is_empty() {
            let fields = self.errors.iter().map(|it| json!({ "field": it.field, "detail": it.detail }));
            body["errors"] = fields.collect();
        }
        let media_type = [(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))];
        self.with_body((media_type, body.to_string()).into_response())
    }
}

/// Whole seconds, rounded up: who asks then is not refused again.
fn seconds(wait: Duration) -> HeaderValue {
    HeaderValue::from(wait.as_millis().div_ceil(1000).clamp(1, u128::from(u32::MAX)) as u32)
}

/// An answer that is not to be stored by anyone between server and reader.
pub(crate) const NOT_CACHED: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];
