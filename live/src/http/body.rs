//! Bodies of requests, read within limits of size and time: refused by their head where it says enough.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use serde_json::{Map, Value};

use super::problem::Problem;

/// The media type of a form without files.
pub(crate) const PLAIN_FORM: &str = "application/x-www-form-urlencoded";
/// The media type of a form with files.
pub(crate) const FORM_WITH_FILES: &str = "multipart/form-data";
/// The largest body but for forms with files, in bytes: every field at its longest, each character escaped, takes some 32 KB.
const MAX_BYTES: usize = 64 * 1024;
/// How long it may take.
const TIMEOUT: Duration = Duration::from_secs(30);

/// The object that a JSON body is.
pub(crate) async fn json_object(request: Request) -> Result<Map<String, Value>, Problem> {
    if !is_of(request.headers(), "application/json") {
        return Err(Problem::unsupported("请以 application/json 提交。"));
    }
    check_length(request.headers(), MAX_BYTES)?;
    let body = collect(request.into_body(), MAX_BYTES).await?;
    serde_json::from_slice(&body).map_err(|_| Problem::malformed("提交的内容不是 JSON 对象。"))
}

/// The fields of a form that a browser sent by itself.
pub(crate) async fn plain_form(request: Request) -> Result<Map<String, Value>, Problem> {
    let fields = form_fields(request, MAX_BYTES).await?;
    Ok(fields.into_iter().map(|(name, text)| (name, Value::String(text))).collect())
}

/// The same, of this size at most, in the form's order.
pub(crate) async fn form_fields(request: Request, max: usize) -> Result<Vec<(String, String)>, Problem> {
    if !is_of(request.headers(), PLAIN_FORM) {
        return Err(Problem::unsupported("请以 application/x-www-form-urlencoded 提交。"));
    }
    check_length(request.headers(), max)?;
    let body = collect(request.into_body(), max).await?;
    Ok(form_urlencoded::parse(&body).into_owned().collect())
}

/// Whether the body is of this media type, whatever its parameters.
pub(crate) fn is_of(headers: &HeaderMap, media_type: &str) -> bool {
    let text = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.split(';').next().is_some_and(|essence| essence.trim().eq_ignore_ascii_case(media_type))
}

/// Refuses a body that says itself that it is too large.
pub(crate) fn check_length(headers: &HeaderMap, max: usize) -> Result<(), Problem> {
    let length =
        headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    match length.is_some_and(|length| length > max as u64) {
        true => Err(too_large()),
        false => Ok(()),
    }
}

fn too_large() -> Problem {
    Problem::too_large("提交的内容过大。")
}

async fn collect(body: Body, max: usize) -> Result<Bytes, Problem> {
    let body = Limited::new(body, max).collect();
    let body = tokio::time::timeout(TIMEOUT, body).await.map_err(|_| Problem::timeout())?;
    let failed = |error: Box<dyn std::error::Error + Send + Sync>| match error.is::<LengthLimitError>() {
        true => too_large(),
        false => Problem::malformed("提交的内容没有收全。"),
    };
    Ok(body.map_err(failed)?.to_bytes())
}

#[cfg(test)]
mod tests {
    use super::{Body, Bytes, MAX_BYTES, Request, TIMEOUT, json_object};
    use axum::http::header;
    use axum::response::IntoResponse;
    use futures_util::StreamExt;
    use std::convert::Infallible;

    async fn status(body: Body) -> u16 {
        let request =
            Request::post("/").header(header::CONTENT_TYPE, "application/json;charset=utf-8").body(body);
        match json_object(request.expect("a request")).await {
            Ok(_) => 200,
            Err(problem) => problem.into_response().status().as_u16(),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_does_not_come_is_not_waited_for() {
        let never = futures_util::stream::pending::<Result<Bytes, Infallible>>();
        assert_eq!(status(Body::from_stream(never)).await, 408);
        let trickle = futures_util::stream::repeat(b" ".as_slice()).then(async |piece| {
            tokio::time::sleep(TIMEOUT / 3).await;
            Ok::<_, Infallible>(Bytes::from_static(piece))
        });
        assert_eq!(status(Body::from_stream(trickle)).await, 408);
    }

    #[tokio::test]
    async fn a_body_without_a_length_ends_at_the_limit() {
        let endless = futures_util::stream::repeat(Ok::<_, Infallible>(Bytes::from_static(&[b' '; 1024])));
        assert_eq!(status(Body::from_stream(endless)).await, 413);
        let object = format!("{{}}{}", " ".repeat(MAX_BYTES - 2));
        assert_eq!(status(Body::from(object.clone())).await, 200);
        assert_eq!(status(Body::from(object + " ")).await, 413);
    }
}
